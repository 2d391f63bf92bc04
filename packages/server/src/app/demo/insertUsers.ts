import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, rows, sql } from '../../platform/database/sql.ts';

/** A user with everything that is stored of it, as rows of several tables. */
export interface NewUser {
  id: string;
  username: string;
  email: string | null;
  agentId: string | null;
  extension: string | null;
  pbxId: string | null;
  numericId: string | null;
  mobile: string | null;
  firstName: string | null;
  lastName: string | null;
  crmName: string | null;
  chatGreetingName: string | null;
  userType: 'AGENT' | 'SUPERVISOR' | 'ADMINISTRATOR';
  language: string;
  userGroupId: string;
  orgUnitId: string | null;
  supervisorId: string | null;
  dataCenterId: string | null;
  createdAt: string;
  activatedAt: string | null;
  suspendedAt: string | null;
  lockedAt: string | null;
  /** Whence too many sign-ins failed, where that is why the account is locked. */
  failedFrom: string | null;
  deletedAt: string | null;
  lastSignedInAt: string | null;
  roleIds: string[];
  teamIds: string[];
  agentGroupIds: string[];
  businessUnitIds: string[];
  featureIds: string[];
  profileIds: string[];
  /** Levels by skill id. */
  skills: Record<string, number>;
  /** Contacts at once by channel. */
  capacities: Record<string, number>;
  license: 'ENTERPRISE' | 'CONTACT' | null;
  /** Since when the user is logged on to the queue; null: is not. */
  loggedOnAt: string | null;
}

const columns = {
  site_id: '',
  id: 'uuid',
  username: 'text',
  email: 'text',
  agent_id: 'text',
  extension: 'text',
  pbx_id: 'text',
  numeric_id: 'text',
  mobile: 'text',
  first_name: 'text',
  last_name: 'text',
  crm_name: 'text',
  chat_greeting_name: 'text',
  user_type: 'text',
  language: 'text',
  user_group_id: 'uuid',
  org_unit_id: 'uuid',
  supervisor_id: 'uuid',
  data_center_id: 'uuid',
  created_at: 'timestamptz',
  activated_at: 'timestamptz',
  suspended_at: 'timestamptz',
  locked_at: 'timestamptz',
  deleted_at: 'timestamptz',
};

/** Makes users and all that belongs to them with the same number of statements however many they are. */
export async function insertUsers(
  em: EntityManager,
  siteId: string,
  users: readonly NewUser[],
): Promise<void> {
  const given = sql`jsonb_array_elements(${JSON.stringify(users)}::jsonb) v`;
  const list = sql.join(Object.keys(columns).map((column) => sql.id(column)));
  const values = sql.join(
    Object.entries(columns).map(([column, type]) =>
      type ? sql`(v ->> ${sql.lit(camelCase(column))})::${sql.raw(type)}` : sql`${siteId}`,
    ),
  );
  await rows(em, sql`insert into users (${list}) select ${values} from ${given}`);
  const link = (target: RawBuilder<unknown>, ids: string) =>
    rows(
      em,
      sql`insert into ${target} select ${siteId}, (v ->> 'id')::uuid, i::uuid
          from ${given}, jsonb_array_elements_text(v -> ${sql.lit(ids)}) i`,
    );
  await link(sql`user_roles (site_id, user_id, role_id)`, 'roleIds');
  await link(sql`user_teams (site_id, user_id, team_id)`, 'teamIds');
  await link(sql`user_agent_groups (site_id, user_id, agent_group_id)`, 'agentGroupIds');
  await link(sql`user_business_units (site_id, user_id, business_unit_id)`, 'businessUnitIds');
  await link(sql`user_features (site_id, user_id, feature_id)`, 'featureIds');
  await link(sql`user_profiles (site_id, user_id, profile_id)`, 'profileIds');
  await rows(
    em,
    sql`insert into user_skills (site_id, user_id, skill_id, level)
        select ${siteId}, (v ->> 'id')::uuid, s.key::uuid, s.value::smallint
        from ${given}, jsonb_each_text(v -> 'skills') s`,
  );
  await rows(
    em,
    sql`insert into user_capacities (site_id, user_id, channel, count)
        select ${siteId}, (v ->> 'id')::uuid, c.key, c.value::smallint
        from ${given}, jsonb_each_text(v -> 'capacities') c`,
  );
  await rows(
    em,
    sql`insert into queue_presence (site_id, user_id, logged_on_at)
        select ${siteId}, (v ->> 'id')::uuid, (v ->> 'loggedOnAt')::timestamptz from ${given}
        where v ->> 'loggedOnAt' is not null`,
  );
  await rows(
    em,
    sql`insert into credentials (site_id, user_id, last_signed_in_at, failures, lock_reason, locked_from)
        select ${siteId}, (v ->> 'id')::uuid, (v ->> 'lastSignedInAt')::timestamptz,
          case when v ->> 'failedFrom' is null then 0 else 10 end,
          case when v ->> 'failedFrom' is not null then 'FAILURES' end, v ->> 'failedFrom'
        from ${given}`,
  );
  await takeSeats(em, siteId, given);
}

/** A pool that is too small grows: these users are given, not asked for. */
async function takeSeats(em: EntityManager, siteId: string, given: RawBuilder<unknown>): Promise<void> {
  await rows(
    em,
    sql`with taken as (
          insert into license_seats (site_id, user_id, license)
          select ${siteId}, (v ->> 'id')::uuid, v ->> 'license' from ${given} where v ->> 'license' is not null
          returning license
        ), counted as (select license, count(*)::int as count from taken group by license)
        update license_pools p set used = p.used + c.count, seats = greatest(p.seats, p.used + c.count)
        from counted c where p.site_id = ${siteId} and p.license = c.license`,
  );
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
