import type { Action, Names } from './Action.ts';

interface SetAction {
  mutation: string;
  /** Of the ids in the input. */
  key: string;
  names: keyof Names;
  table: string;
  column: string;
  field: string;
}

/** Gives sets such as teams; all of them are written in the same way. */
function addToSet({ mutation, key, names, table, column, field }: SetAction): Action {
  return {
    mutation,
    input: (all) => ({ [key]: all[names], mode: 'ADD' }),
    ids: (all) => all[names],
    tables: [table],
    plain: (who) => `
      with added as (
        insert into ${table} (site_id, user_id, ${column})
        select $1::uuid, who.id, given.id from (${who}) who, unnest($3::uuid[]) given(id)
        on conflict do nothing returning user_id, ${column})
      insert into changes (site_id, run_id, user_id, field, after)
      select $1::uuid, $2::uuid, user_id, '${field}', jsonb_agg(${column}) from added group by user_id`,
    plainUndo: [
      `delete from ${table} m using changes c, jsonb_array_elements_text(c.after) gone(id)
       where c.run_id = $1 and m.user_id = c.user_id and m.${column} = gone.id::uuid`,
    ],
    missing: (who) => `
      select who.id from (${who}) who where cardinality($1::uuid[]) <> (
        select count(*) from ${table} m where m.user_id = who.id and m.${column} = any($1))`,
  };
}

export const assignSets: readonly Action[] = [
  addToSet({
    mutation: 'bulkAssignTeams',
    key: 'teamIds',
    names: 'teams',
    table: 'user_teams',
    column: 'team_id',
    field: 'teams',
  }),
  addToSet({
    mutation: 'bulkAssignAgentGroups',
    key: 'agentGroupIds',
    names: 'agentGroups',
    table: 'user_agent_groups',
    column: 'agent_group_id',
    field: 'agentGroups',
  }),
  addToSet({
    mutation: 'bulkAssignBusinessUnits',
    key: 'businessUnitIds',
    names: 'businessUnits',
    table: 'user_business_units',
    column: 'business_unit_id',
    field: 'businessUnits',
  }),
  addToSet({
    mutation: 'bulkAssignRoles',
    key: 'roleIds',
    names: 'roles',
    table: 'user_roles',
    column: 'role_id',
    field: 'roles',
  }),
];
