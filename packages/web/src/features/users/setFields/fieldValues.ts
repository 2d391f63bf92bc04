import type { Pick } from '../../../ui/SearchPicker.tsx';

export const fieldKeys = ['orgUnitId', 'supervisorId', 'dataCenterId', 'language'] as const;

export type FieldKey = (typeof fieldKeys)[number];

/** What each field is to be; null leaves it as it is. */
export type FieldValues = Record<FieldKey, Pick | null>;

/** The id of the choice that clears a field. */
export const CLEAR = '';

/** A field as the server takes it: absent is not touched, null is cleared. */
export function inputOf(choice: Pick | null): string | null | undefined {
  if (choice === null) return undefined;
  return choice.id === CLEAR ? null : choice.id;
}
