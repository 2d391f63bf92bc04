import { type Sql, sql } from '../../../platform/database/sql.ts';
import { lastAdministrator } from '../../roles/administrators.ts';
import { waysIn } from '../../roles/holdsAboveActor.ts';
import type { ActionContext, BulkAction, Refusal } from '../BulkAction.ts';
import { type Field, fieldOf } from '../fields.ts';
import type { RunRow } from '../loadRun.ts';
import { RefusalCode } from '../RefusalCode.ts';
import { holdRestored } from './holdRestored.ts';
import type { Undone } from './Undone.ts';
import { refusedToGo, refusedToReturn, undoExistence } from './undoExistence.ts';
import { conflictingKeys, undoKeyed } from './undoKeyed.ts';
import { conflictingLevels, undoLevels } from './undoLevels.ts';
import { undoneFilters, undoneUserGroups } from './undonePlaces.ts';
import { undoneRoles } from './undoneRoles.ts';
import { undoneWaysIn } from './undoneWaysIn.ts';
import { undoSets } from './undoSets.ts';
import { conflictingValues, goneValues, undoValue } from './undoValues.ts';

type Context = ActionContext<never>;
type UndoneRun = Pick<RunRow, 'id' | 'fields' | 'input'>;

const self: Refusal<never> = { code: RefusalCode.SELF, when: ({ actor }) => sql`u.id = ${actor.userId}` };
const last: Refusal<never> = {
  code: RefusalCode.LAST_ADMINISTRATOR,
  when: ({ actor }) => lastAdministrator(actor),
};

/** B9, U9: neither does taking back what was done to roles, locks and suspensions. */
function spared(names: readonly string[]): Refusal<never>[] {
  if (names.some((name) => name === 'lockedAt' || name === 'suspendedAt')) return [self, last];
  return names.includes('roles') ? [self] : [];
}

/**
 * B5: what a run changed, the other way round, where the present value is still the run's. Applied, logged
 * and undone like any other action.
 */
export function undoAction(run: UndoneRun, of: BulkAction<never>): BulkAction<never> {
  const undone = run.id;
  const names = run.fields ?? of.writes;
  const { made, bringsBack } = of;
  const fields = names.map((name): [string, Field] => [name, fieldOf(name)]);
  return {
    kind: 'UNDO',
    permission: of.permission,
    ...(of.needs && { needs: of.needs }),
    reads: names,
    writes: names,
    refusals: spared(names),
    removes: (input) => (input as { removesUsers?: boolean }).removesUsers === true,
    takesSeats: () => names.includes('existence') || names.includes('license'),
    onDeleted: names.includes('existence') || of.removed !== undefined,
    validate: async (em) => {
      await of.removed?.bringBack(em, undone);
      await holdRestored(em, undone, names);
      return [];
    },
    applied: async (em, undo) => {
      await of.removed?.returned?.(em, undone);
      await made?.takeAway(em, undone, undo);
    },
    ...(made && { bringsBack: made.bringBack }),
    ...(bringsBack && { begins: (em) => bringsBack(em, undone) }),
    refuse: (context) => [
      ...fields.flatMap(([name, field]) => conflicts(context, undone, name, field)),
      ...(names.includes('roles') ? undoneRoles(context, undone) : []),
      ...(waysIn.some((name) => names.includes(name)) ? [undoneWaysIn(context, undone)] : []),
      ...(names.includes('userGroupId') ? [undoneUserGroups(context, undone)] : []),
      ...(names.includes('resourceFilter') ? [undoneFilters(context, undone)] : []),
    ],
    differences: ({ targets }) => {
      const parts = fields.flatMap(([name, field]) => restored({ targets, undone }, name, field));
      return parts.length > 0 ? sql.join(parts, sql` union all `) : nothing;
    },
  };
}

const nothing = sql`
  select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`;

function restored(of: Undone, name: string, field: Field): Sql[] {
  const { targets, undone } = of;
  switch (field.kind) {
    case 'set':
      return [undoSets(of, name, field)];
    case 'levels':
      return [undoLevels(of, name, field)];
    case 'keyed':
    case 'personal':
      return [undoKeyed(targets, undone, name, field)];
    case 'column':
    case 'aside':
    case 'license':
      return [undoValue(of, name, field)];
    case 'existence':
      return [undoExistence(targets, undone)];
    case 'event':
      return [];
  }
}

function conflicts({ targets, actor }: Context, undone: string, name: string, field: Field): Sql[] {
  switch (field.kind) {
    case 'levels':
      return [conflictingLevels(targets, undone, name, field)];
    case 'keyed':
    case 'personal':
      return [conflictingKeys(targets, undone, name, field)];
    case 'column':
      return [
        conflictingValues(targets, undone, name, field),
        ...(field.names ? [goneValues({ targets, undone }, name, field)] : []),
      ];
    case 'aside':
      return [
        conflictingValues(targets, undone, name, field),
        ...(field.type === 'text' ? [goneValues({ targets, undone }, name, field)] : []),
      ];
    case 'license':
      return [conflictingValues(targets, undone, name, field)];
    case 'existence':
      return [refusedToGo(targets, undone, actor), refusedToReturn(targets, undone)];
    default:
      return [];
  }
}
