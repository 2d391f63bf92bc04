import { FieldPair } from '../FieldPair.tsx';
import { TextInput } from '../TextInput.tsx';
import type { UserFormState } from '../UserFormState.ts';

/** The names under which others know the user. */
export function NamesSection({ form }: { form: UserFormState }) {
  return (
    <FieldPair>
      <TextInput of={form} field="crmName" />
      <TextInput of={form} field="chatGreetingName" />
    </FieldPair>
  );
}
