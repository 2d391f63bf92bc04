import type { Action, Names } from './Action.ts';

interface ColumnAction {
  mutation: string;
  input: Action['input'];
  ids(names: Names): string[];
  column: string;
  field: string;
  /** What it becomes, as SQL; $3 are the ids. */
  value: string;
  /** Who is changed: a condition over `u`. */
  when: string;
  /** Who should have been: a condition over `u`; $1 are the ids. */
  missing: string;
}

/** Sets one column of the users themselves. */
function setColumn({ mutation, input, ids, column, field, value, when, missing }: ColumnAction): Action {
  return {
    mutation,
    input,
    ids,
    tables: ['users'],
    plain: (who) => `
      with changed as (
        update users u set ${column} = ${value} from (${who}) who join users was on was.id = who.id
        where u.id = who.id and ${when} and $3::uuid[] is not null returning u.id, was.${column} as old, u.${column} as new)
      insert into changes (site_id, run_id, user_id, field, before, after)
      select $1::uuid, $2::uuid, id, '${field}', to_jsonb(old), to_jsonb(new) from changed`,
    plainUndo: [
      `update users u set ${column} = (c.before #>> '{}')::${column.endsWith('_id') ? 'uuid' : 'timestamptz'}
       from changes c where c.run_id = $1 and u.id = c.user_id`,
    ],
    missing: (who) =>
      `select u.id from users u join (${who}) who on who.id = u.id where ${missing} and $1::uuid[] is not null`,
  };
}

export const setColumns: readonly Action[] = [
  setColumn({
    mutation: 'bulkSetFields',
    input: ({ dataCenters }) => ({ dataCenterId: dataCenters[0] }),
    ids: ({ dataCenters }) => dataCenters.slice(0, 1),
    column: 'data_center_id',
    field: 'dataCenterId',
    value: '($3::uuid[])[1]',
    when: 'u.data_center_id is distinct from ($3::uuid[])[1]',
    missing: 'u.data_center_id is distinct from ($1::uuid[])[1]',
  }),
  setColumn({
    mutation: 'bulkMoveToUserGroup',
    input: ({ userGroups }) => ({ userGroupId: userGroups[0], notify: false }),
    ids: ({ userGroups }) => userGroups.slice(0, 1),
    column: 'user_group_id',
    field: 'userGroupId',
    value: '($3::uuid[])[1]',
    when: `u.user_group_id <> ($3::uuid[])[1]
          and not exists (select from queue_presence q where q.user_id = u.id)`,
    missing: `u.user_group_id <> ($1::uuid[])[1]
          and not exists (select from queue_presence q where q.user_id = u.id)`,
  }),
  setColumn({
    mutation: 'bulkLock',
    input: () => ({}),
    ids: () => [],
    column: 'locked_at',
    field: 'lockedAt',
    value: 'now()',
    when: 'u.locked_at is null',
    missing: 'u.locked_at is null',
  }),
];
