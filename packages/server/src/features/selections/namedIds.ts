import type { UserSelection } from './UserSelection.ts';

/** The ids that a selection names, those left out taken away. */
export function namedIds({ ids, except }: UserSelection): string[] {
  const left = new Set(except?.map((id) => id.toLowerCase()));
  return (ids ?? []).filter((id) => !left.has(id.toLowerCase()));
}
