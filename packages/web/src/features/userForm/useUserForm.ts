import { useCallback, useState } from 'react';
import { errorAt, type UserError } from '../runs/userErrors.ts';
import type { UserDraft } from './UserDraft.ts';
import type { UserFormState } from './UserFormState.ts';
import { useFormErrors } from './useFormErrors.ts';
import { useLocked } from './useLocked.ts';

/** What was typed, and what is wrong with it until it is sent again. */
export function useUserForm(start: UserDraft, isNew: boolean) {
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const words = useFormErrors();
  const locked = useLocked(isNew);
  const set = useCallback<UserFormState['set']>(
    (key, value) => setDraft((present) => ({ ...present, [key]: value })),
    [],
  );
  const form: UserFormState = {
    draft,
    set,
    errors,
    isNew,
    locked,
    errorOf: (...path) => errorAt(errors, ...path),
  };
  const tell = useCallback((wrong: readonly UserError[]) => setErrors(words(wrong)), [words]);
  return { form, setDraft, tell };
}
