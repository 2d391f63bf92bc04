import { fieldOf } from '../../runs/fields.ts';
import type { LaterChange } from './changesSince.ts';

type Keyed = Record<string, unknown>;

/** The value that a field had before the given changes of it, the oldest first, worked out from what it is now. */
export function valueBefore(
  field: string,
  now: unknown,
  changes: readonly Pick<LaterChange, 'before' | 'after'>[],
): unknown {
  const { kind } = fieldOf(field);
  return [...changes].reverse().reduce<unknown>((value, { before, after }) => {
    if (kind === 'set') {
      const added = (after ?? []) as string[];
      return [...(value as string[]).filter((id) => !added.includes(id)), ...((before ?? []) as string[])];
    }
    if (kind === 'levels' || kind === 'keyed' || kind === 'personal') {
      const kept = Object.entries(value as Keyed).filter(([key]) => !(key in ((after ?? {}) as Keyed)));
      return { ...Object.fromEntries(kept), ...((before ?? {}) as Keyed) };
    }
    return before;
  }, now);
}
