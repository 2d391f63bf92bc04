import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import { lastAdministrator, stopsAdministering } from '../roles/administrators.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { differencesOfEach } from '../runs/differences/differencesOfEach.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';
import { RunRefused } from '../runs/runProblems.ts';
import { bringBack, removeParts } from '../structure/removals.ts';

/** The input of the run: what is deleted, by the name that it had, and what its holders get for it. */
export interface DeleteRole {
  id: string;
  name: string;
  reassignTo: string | null;
}

const parts = [
  // People of other sites who hold it here hold the other one then.
  { table: 'site_grants', column: 'role_id', reassigned: true },
  { table: 'roles', column: 'id' },
] as const;

const goes = ({ id }: DeleteRole): Sql => sql`held.role_id = ${id}::uuid`;
const comes = ({ reassignTo }: DeleteRole): Sql => sql`array[${reassignTo}]::uuid[]`;

/**
 * R1: a custom role goes when nobody holds it, or when its holders get another one in the same run, deleted users
 * too, so that they do not come back with a role that is gone. Undo brings it back with its holders.
 */
export const deleteRole = bulkAction<DeleteRole>({
  kind: 'DELETE_ROLE',
  permission: 'roles.manage',
  reads: ['roles'],
  writes: ['roles'],
  onDeleted: true,
  holders: ({ id }) => sql`select user_id from user_roles where role_id = ${id}::uuid`,
  refusals: [
    {
      // B9
      code: RefusalCode.SELF,
      when: ({ actor, input }) =>
        sql`u.id = ${actor.userId} and ${stopsAdministering(goes(input), comes(input))}`,
    },
    { code: RefusalCode.NO_ROLE_LEFT, when: ({ input }) => (input.reassignTo ? sql`false` : sql`true`) },
    {
      code: RefusalCode.LAST_ADMINISTRATOR,
      when: ({ actor, input }) =>
        sql`${stopsAdministering(goes(input), comes(input))} and ${lastAdministrator(actor)}`,
    },
  ],
  validate: async (em, _actor, { id, reassignTo }) => {
    const wanted = [id, ...(reassignTo ? [reassignTo] : [])];
    const found = await rows<{ id: string }>(
      em,
      sql`select id from roles where id = any(${wanted}::uuid[]) order by id for update`,
    );
    return found.length === wanted.length ? [] : [gone];
  },
  differences: ({ targets, input }) =>
    differencesOfEach(
      targets,
      'roles',
      sql`select jsonb_build_array(${input.id}::uuid) as before,
            case when not exists (select from user_roles held
              where held.user_id = t.user_id and held.role_id = ${input.reassignTo}::uuid)
            then jsonb_build_array(${input.reassignTo}::uuid) end as after`,
    ),
  applied: async (em, runId) => {
    const { input } = await row<{ input: DeleteRole }>(em, sql`select input from runs where id = ${runId}`);
    // A plan that has waited for its approval knows nothing of those who got the role meanwhile.
    const held = await rows(em, sql`select from user_roles where role_id = ${input.id} limit 1`);
    if (held.length > 0) throw RunRefused.said('REFUSED', ['roleHeld', input.name]);
    await removeParts(em, runId, input.id, parts, input.reassignTo ?? undefined);
  },
  removed: { bringBack: (em, runId) => bringBack(em, runId, parts) },
});

const gone: InputError = { code: 'UNKNOWN_ID', message: 'The role has been deleted already.', path: ['id'] };
