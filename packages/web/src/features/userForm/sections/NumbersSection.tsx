import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { UsedIdKind } from '../../../gql/graphql.ts';
import { FieldPair } from '../FieldPair.tsx';
import { TextInput } from '../TextInput.tsx';
import { UsedIdsDialog } from '../UsedIdsDialog.tsx';
import type { UserFormState } from '../UserFormState.ts';

const NEXT_NUMERIC_ID = graphql(`
  query NextNumericId {
    usedIds(kind: NUMERIC_ID, first: 1) { nextFree }
  }
`);

const kinds = { numericId: 'NUMERIC_ID', extension: 'EXTENSION', pbxId: 'PBX_ID' } as const satisfies Record<
  string,
  UsedIdKind
>;
type NumberKey = keyof typeof kinds;

/** U4: the numbers of the phone system, with those that are free. */
export function NumbersSection({ form }: { form: UserFormState }) {
  const { t } = useTranslation('userForm');
  const [shown, setShown] = useState<NumberKey | undefined>();
  const { data } = useQuery(NEXT_NUMERIC_ID, { fetchPolicy: 'network-only' });
  const free = data?.usedIds.nextFree;
  const { draft, set, locked } = form;
  const number = (field: NumberKey, help?: string) => (
    <TextInput
      of={form}
      field={field}
      inputMode="numeric"
      help={help}
      end={
        <Button
          variant="text"
          size="small"
          sx={{ mr: -1.5, whiteSpace: 'nowrap', flex: 'none' }}
          aria-label={t('used.openOf', { field: t(`field.${field}`) })}
          onClick={() => setShown(field)}
        >
          {t('used.open')}
        </Button>
      }
    />
  );
  return (
    <>
      <FieldPair>
        <div>
          {number('numericId', t('help.numericId'))}
          {free && draft.numericId === '' && !locked('numericId') && (
            <Button
              variant="text"
              color="primary"
              size="small"
              sx={{ ml: -2 }}
              onClick={() => set('numericId', free)}
            >
              {t('used.useFree', { value: free })}
            </Button>
          )}
        </div>
        {number('extension')}
      </FieldPair>
      <FieldPair>
        {number('pbxId')}
        <TextInput of={form} field="agentId" {...(form.isNew && { help: t('help.agentId') })} />
      </FieldPair>
      {shown && (
        <UsedIdsDialog
          kind={kinds[shown]}
          field={shown}
          from={draft[shown].trim()}
          onUse={locked(shown) ? undefined : (value) => set(shown, value)}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
