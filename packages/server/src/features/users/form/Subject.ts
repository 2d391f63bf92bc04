import type { Actor } from '../../roles/Actor.ts';
import type { FormField, FormValues } from './FormValues.ts';
import type { PresentValues } from './presentValues.ts';

/** The user of a form, before and after it. */
export interface Subject {
  actor: Actor;
  id: string;
  /** Null for a user who is created. */
  present: PresentValues | null;
  /** What the form touches. */
  values: FormValues;
  /** What the user has once it is saved. */
  after: FormValues;
}

export function touches({ values, present }: Subject, ...fields: FormField[]): boolean {
  return present === null || fields.some((field) => values[field] !== undefined);
}
