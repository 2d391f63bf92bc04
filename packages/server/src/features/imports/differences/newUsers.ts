import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { userTypeAfter } from '../checks/userTypeAfter.ts';
import type { ColumnKey } from '../columns.ts';

/** The existence of the users that valid rows create, with all that they begin with. */
export function newUsers(checking: Checking): Sql {
  const { has, options } = checking;
  const given = (Object.keys(plain) as (keyof typeof plain)[]).filter((key) => has(key));
  const pairs: [string, Sql][] = [
    ['username', sql`r.username`],
    ['agentId', sql`r.agent_id`],
    ...given.map((key): [string, Sql] => [key, plain[key]]),
    ['userType', userTypeAfter(checking)],
    ['language', sql`r.language`],
    ['userGroupId', sql`r.user_group_id`],
    ['license', sql`r.license`],
    ['dataCenterId', sql`r.data_center_id`],
    ['orgUnitId', sql`r.org_unit_id`],
  ];
  if (has('supervisor')) pairs.push(['supervisorId', sql`v.user_id`]);
  if (options.nextFreeExtension)
    pairs.push(['extension', sql`coalesce(nullif(s.extension, ''), x.extension)`]);
  // From texts, which takes a sixth of what values of any type take.
  const object = sql.join(pairs.map(([name, value]) => sql`${sql.lit(name)}, ${value}::text`));
  const defaultRole = options.defaultRole
    ? sql`|| case when l.sets ? 'roles' then '{}' else jsonb_build_object('roles', jsonb_build_array(${options.defaultRole}::text)) end`
    : sql``;
  return sql`
    select r.row_number, r.id as user_id, 'existence' as field, null::jsonb as before,
      jsonb_strip_nulls(jsonb_object(array[${object}])) || coalesce(l.sets, '{}') ${defaultRole} as after
    from resolved r join staged s on s.row_number = r.row_number
    left join new_lists l on l.list = r.list
    ${has('supervisor') ? sql`left join supervisors v on v.key = lower(s.supervisor)` : sql``}
    ${options.nextFreeExtension ? sql`left join spare_extensions x on x.row_number = r.row_number` : sql``}
    cross join (select null::text as user_type) u
    where r.is_new and not exists (select from invalid i where i.row_number = r.row_number)`;
}

/** Fields that take the value of the cell as it was read. */
const plain = {
  firstName: sql`nullif(s.first_name, '')`,
  lastName: sql`nullif(s.last_name, '')`,
  email: sql`nullif(s.email, '')`,
  mobile: sql`nullif(s.mobile, '')`,
  extension: sql`nullif(s.extension, '')`,
  pbxId: sql`nullif(s.pbx_id, '')`,
  numericId: sql`nullif(s.numeric_id, '')`,
  crmName: sql`nullif(s.crm_name, '')`,
  chatGreetingName: sql`nullif(s.chat_greeting_name, '')`,
} satisfies Partial<Record<ColumnKey, Sql>>;
