import type { AssignMode } from '../AssignMode.ts';
import { type BulkAction, bulkAction } from '../BulkAction.ts';
import { membershipDifferences } from '../differences/membershipDifferences.ts';
import { existing } from '../existing.ts';
import { fields } from '../fields.ts';

/** The ids stand under a name of their own: `{ teamIds, mode }`. */
export type Assignment<Ids extends string> = { mode: `${AssignMode}` } & Record<Ids, string[]>;

interface Assigned<Ids> {
  kind: string;
  field: 'teams' | 'agentGroups' | 'businessUnits';
  word: string;
  ids: Ids;
}

/** B14, B16: memberships are added, removed or replaced; a user who has them so already is unchanged. */
export function assignment<Ids extends string>(of: Assigned<Ids>): BulkAction<Assignment<Ids>> {
  const { kind, field, word, ids } = of;
  return bulkAction({
    kind,
    permission: 'users.assign',
    reads: [field],
    writes: [field],
    removes: ({ mode }) => mode !== 'ADD',
    refusals: [],
    validate: (em, _actor, input) =>
      existing(em, {
        table: fields[field].names,
        word,
        ids: input[ids],
        path: [ids],
        required: input.mode !== 'REPLACE',
      }),
    differences: ({ targets, input }) => membershipDifferences(targets, field, input[ids], input.mode),
  });
}
