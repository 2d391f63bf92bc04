import { type Sql, sql } from '../../platform/database/sql.ts';
import { SortDirection, type UserSort, UserSortField } from './UserSort.ts';

export interface SortKey {
  name: string;
  /** Over `u`, and over what `join` adds. */
  value: Sql;
  descending: boolean;
  nullable: boolean;
  /** Those who have a value stand in an index by it, and those who have none in an index by their id. */
  indexed?: true;
  join?: Sql;
  type: Sql;
}

type Definition = Pick<SortKey, 'value'> & Partial<SortKey>;

const definitions: Record<UserSortField, Definition> = {
  NAME: { value: sql`u.name collate "und-x-icu"` },
  FIRST_NAME: { value: sql`u.first_name collate "und-x-icu"`, nullable: true },
  LAST_NAME: { value: sql`u.last_name collate "und-x-icu"`, nullable: true },
  USERNAME: { value: sql`u.username_key` },
  EMAIL: { value: sql`u.email_key`, nullable: true, indexed: true },
  AGENT_ID: { value: sql`u.agent_id_key`, nullable: true, indexed: true },
  EXTENSION: { value: sql`u.extension`, nullable: true, indexed: true },
  NUMERIC_ID: { value: sql`u.numeric_id`, nullable: true, indexed: true },
  USER_TYPE: { value: sql`u.user_type` },
  STATUS: { value: sql`u.status` },
  LICENSE: {
    value: sql`seat.license`,
    nullable: true,
    join: sql`left join license_seats seat on seat.user_id = u.id`,
  },
  DATA_CENTER: {
    value: sql`center.code`,
    nullable: true,
    join: sql`left join data_centers center on center.id = u.data_center_id`,
  },
  LANGUAGE: { value: sql`u.language` },
  CREATED_AT: { value: sql`u.created_at`, type: sql`timestamptz` },
};

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
