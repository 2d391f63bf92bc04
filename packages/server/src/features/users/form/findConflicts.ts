import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../../platform/database/asDate.ts';
import { walkBack } from '../../changes/state/walkBack.ts';
import { fieldOf } from '../../runs/fields.ts';
import { canonical } from '../../runs/idempotency.ts';
import { describeDifference } from '../../runs/shown/describeDifference.ts';
import { namesOf } from '../../runs/shown/namesOf.ts';
import { changesSince } from './changesSince.ts';
import type { EditConflict } from './EditConflict.ts';
import type { EditToken } from './editToken.ts';
import type { FormField } from './FormValues.ts';
import type { Subject } from './Subject.ts';

interface Versions {
  field: FormField;
  base: unknown;
  theirs: unknown;
  yours: unknown;
}

/**
 * U10: the fields of the form that somebody has changed to something else since it was filled. Fields which the form
 * does not touch are not overwritten, so they are no conflict; nor is one that both have made the same.
 */
export async function findConflicts(
  em: EntityManager,
  { actor, id, present, values }: Subject,
  token: EditToken,
): Promise<EditConflict[] | undefined> {
  const later = await changesSince(em, actor.siteId, id, token);
  if (!later || !present) return undefined;
  const fields = (Object.keys(values) as FormField[]).filter((field) => values[field] !== undefined);
  const found = fields.flatMap((field): (Versions & { by: string; at: string })[] => {
    const changes = later.filter((change) => change.field === field);
    const last = changes.at(-1);
    if (!last) return [];
    const versions = clashing({
      field,
      base: walkBack({ [field]: present[field] }, false, changes).state[field],
      theirs: present[field],
      yours: values[field],
    });
    return versions ? [{ ...versions, by: last.actorName, at: last.at }] : [];
  });
  if (found.length === 0) return [];
  const stored = (field: string, after: unknown) => ({ user_id: id, field, before: null, after });
  const names = await namesOf(
    em,
    found.flatMap(({ field, base, theirs, yours }) => [base, theirs, yours].map((one) => stored(field, one))),
  );
  const version = (field: string, value: unknown) => {
    const [shown] = describeDifference(stored(field, withoutNulls(value)), names);
    return { value: value ?? null, words: shown?.after == null ? (shown?.added ?? []) : [shown.after] };
  };
  return found.map(({ field, base, theirs, yours, by, at }) => ({
    field,
    base: version(field, base),
    theirs: version(field, theirs),
    yours: version(field, yours),
    changedBy: by,
    changedAt: asDate(at),
  }));
}

/** What differs in all three; of properties and capacities, of which a form names only some, key by key. */
function clashing({ field, base, theirs, yours }: Versions): Versions | undefined {
  const differ = (one: unknown, other: unknown, own: unknown) =>
    !same(field, other, one) && !same(field, other, own);
  if (fieldOf(field).kind !== 'keyed') {
    return differ(base, theirs, yours) ? { field, base, theirs, yours } : undefined;
  }
  const [was, is, wanted] = [held(base), held(theirs), held(yours)];
  const keys = Object.keys(wanted).filter((key) => differ(was[key], is[key], wanted[key]));
  const only = (values: Record<string, unknown>) =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return keys.length > 0 ? { field, base: only(was), theirs: only(is), yours: only(wanted) } : undefined;
}

function held(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>;
}

function same(field: string, one: unknown, other: unknown): boolean {
  const sorted = (value: unknown) =>
    fieldOf(field).kind === 'set' ? [...(value as string[])].sort() : value;
  return canonical(sorted(one) ?? null) === canonical(sorted(other) ?? null);
}

function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
