import { type Sql, sql } from '../../platform/database/sql.ts';
import { SortDirection, type UserSort, UserSortField } from './UserSort.ts';

export interface SortKey {
  name: string;
  /** Over `u`, and over what `join` adds. */
  value: Sql;
  descending: boolean;
  nullable: boolean;
  /** How a list by this key falls apart into lists that an index gives in order; upwards, each user in one of them. */
  parts?: SortPart[];
  join?: Sql;
  type: Sql;
}

export interface SortPart {
  where: Sql;
  /** Whether a user with this value stands in it. */
  holds(value: string | null): boolean;
  /** All who stand in it have the same value. */
  single: boolean;
}

type Definition = Pick<SortKey, 'value'> & Partial<SortKey>;

const definitions: Record<UserSortField, Definition> = {
  NAME: { value: sql`u.name collate "und-x-icu"` },
  FIRST_NAME: { value: sql`u.first_name collate "und-x-icu"`, nullable: true },
  LAST_NAME: { value: sql`u.last_name collate "und-x-icu"`, nullable: true },
  USERNAME: { value: sql`u.username_key` },
  EMAIL: indexed(sql`u.email_key`),
  AGENT_ID: indexed(sql`u.agent_id_key`),
  EXTENSION: indexed(sql`u.extension`),
  NUMERIC_ID: indexed(sql`u.numeric_id`),
  USER_TYPE: {
    value: sql`u.user_type`,
    parts: ['ADMINISTRATOR', 'AGENT', 'SUPERVISOR'].map((type) => only(sql`u.user_type`, type)),
  },
  STATUS: { value: sql`u.status` },
  LICENSE: {
    value: sql`seat.license`,
    nullable: true,
    join: sql`left join license_seats seat on seat.user_id = u.id`,
    parts: [
      only(sql`seat.license`, 'CONTACT'),
      only(sql`seat.license`, 'ENTERPRISE'),
      // Not by the join, which the planner would make for all users at once.
      {
        ...only(sql`seat.license`, null),
        where: sql`not exists (select from license_seats l where l.user_id = u.id)`,
      },
    ],
  },
  DATA_CENTER: {
    value: sql`center.code`,
    nullable: true,
    join: sql`left join data_centers center on center.id = u.data_center_id`,
  },
  LANGUAGE: { value: sql`u.language` },
  CREATED_AT: { value: sql`u.created_at`, type: sql`timestamptz` },
};

/** A key of which there is an index of those who have it, by its values, and one of those who have not, by their ids. */
function indexed(value: Sql): Definition {
  const having = {
    where: sql`${value} is not null`,
    holds: (one: string | null) => one !== null,
    single: false,
  };
  return { value, nullable: true, parts: [having, only(value, null)] };
}

function only(value: Sql, wanted: string | null): SortPart {
  const where = wanted === null ? sql`${value} is null` : sql`${value} = ${wanted}`;
  return { where, holds: (one) => one === wanted, single: true };
}

/** What a list of users is sorted by, the id last; by name without a wish. A field counts once. */
export function sortKeys(sort: readonly UserSort[] | null | undefined): SortKey[] {
  const wished = sort?.length ? sort : [{ field: UserSortField.NAME, direction: SortDirection.ASC }];
  const keys = new Map<UserSortField, SortKey>();
  for (const { field, direction } of wished) {
    if (keys.has(field)) continue;
    const descending = direction === SortDirection.DESC;
    keys.set(field, { name: field, descending, nullable: false, type: sql`text`, ...definitions[field] });
  }
  const list = [...keys.values()];
  // In the direction of the first key, so that one index serves both.
  const descending = list[0]?.descending ?? false;
  return [...list, { name: 'ID', value: sql`u.id`, descending, nullable: false, type: sql`uuid` }];
}
