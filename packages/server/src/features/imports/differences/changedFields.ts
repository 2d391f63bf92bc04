import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import type { ColumnKey } from '../columns.ts';

/** Fields with one value in which valid rows differ from the users that they are about. */
export function changedFields({ has }: Checking): Sql {
  const values = (Object.keys(fields) as (keyof typeof fields)[]).flatMap((column) =>
    has(column) ? [fieldValue(fields[column])] : [],
  );
  return sql`
    select r.row_number, r.id as user_id, f.field, to_jsonb(f.before) as before, to_jsonb(f.after) as after
    from resolved r join staged s on s.row_number = r.row_number
    join readable_users u on u.id = r.user_id
    left join license_seats held on held.user_id = r.user_id
    ${has('supervisor') ? sql`left join supervisors v on v.key = lower(s.supervisor)` : sql``}
    cross join lateral (values ${sql.join(values)}) as f(field, given, before, after)
    where f.given is not null and f.before is distinct from f.after
      and not exists (select from invalid i where i.row_number = r.row_number)`;
}

interface ChangedField {
  field: string;
  given: Sql;
  before: Sql;
  after: Sql;
}

function fieldValue({ field, given, before, after }: ChangedField): Sql {
  return sql`(${sql.lit(field)}, ${given}, ${before}, ${after})`;
}

const text = (field: string, column: string): ChangedField => ({
  field,
  given: sql.ref(`s.${column}`),
  before: sql.ref(`u.${column}`),
  after: sql`nullif(${sql.ref(`s.${column}`)}, '')`,
});
const reference = (field: string, given: string, column: string): ChangedField => ({
  field,
  given: sql.ref(`s.${given}`),
  before: sql`${sql.ref(`u.${column}`)}::text`,
  after: sql`case when ${sql.ref(`s.${given}`)} <> '' then ${sql.ref(`r.${column}`)}::text end`,
});

const fields = {
  username: text('username', 'username'),
  firstName: text('firstName', 'first_name'),
  lastName: text('lastName', 'last_name'),
  email: text('email', 'email'),
  mobile: text('mobile', 'mobile'),
  agentId: text('agentId', 'agent_id'),
  extension: text('extension', 'extension'),
  pbxId: text('pbxId', 'pbx_id'),
  numericId: text('numericId', 'numeric_id'),
  crmName: text('crmName', 'crm_name'),
  chatGreetingName: text('chatGreetingName', 'chat_greeting_name'),
  userType: { ...text('userType', 'user_type'), given: sql`nullif(s.user_type, '')` },
  dataCenter: reference('dataCenterId', 'data_center', 'data_center_id'),
  orgUnit: reference('orgUnitId', 'org_unit', 'org_unit_id'),
  // Emptied, these two go back to the defaults.
  language: { ...text('language', 'language'), after: sql`r.language` },
  userGroup: {
    ...reference('userGroupId', 'user_group', 'user_group_id'),
    after: sql`r.user_group_id::text`,
  },
  supervisor: {
    field: 'supervisorId',
    given: sql`s.supervisor`,
    before: sql`u.supervisor_id::text`,
    after: sql`v.user_id::text`,
  },
  license: { field: 'license', given: sql`s.license`, before: sql`held.license`, after: sql`r.license` },
} satisfies Partial<Record<ColumnKey, ChangedField>>;
