import { sql } from '../../../platform/database/sql.ts';
import type { ColumnKey } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import type { Check } from './Checking.ts';
import { nameKey } from './nameKey.ts';

const codes: Partial<Record<ColumnKey, ImportErrorName>> = {
  roles: 'ROLE_UNKNOWN',
  teams: 'TEAM_UNKNOWN',
  skills: 'SKILL_UNKNOWN',
  agentGroups: 'AGENT_GROUP_UNKNOWN',
  businessUnits: 'BUSINESS_UNIT_UNKNOWN',
  features: 'FEATURE_UNKNOWN',
  capacities: 'CHANNEL_UNKNOWN',
};

/** I6, for the names in lists. */
export const unknownItems: Check = ({ sideFiles }) => {
  // A column of its own for each feature says `Recording: perhaps` where its cell is neither yes nor no.
  const code = sideFiles
    ? sql`case when i.kind = 'features' and exists (select from names n where n.kind = i.kind
        and n.key = ${nameKey(sql`substring(i.name from '^(.*?): ')`)}) then 'FEATURE_INVALID' else ${unknown} end`
    : unknown;
  return sql`
    select r.row_number, i.kind as column_key, ${code} as code, i.name as value, null::jsonb as detail
    from list_items i join resolved r on r.list = i.list where i.value is null`;
};

const unknown = sql`${JSON.stringify(codes)}::jsonb ->> i.kind`;
