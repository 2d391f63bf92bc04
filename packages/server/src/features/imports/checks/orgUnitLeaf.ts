import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';
import { userTypeAfter } from './userTypeAfter.ts';

/** U5: an agent sits in a leaf, also after a change of type. */
export const orgUnitLeaf: Check = (checking) => {
  const { has, options } = checking;
  if (!has('orgUnit', 'userType') && !options.defaultOrgUnit) return undefined;
  return sql`
    select row_number, 'orgUnit' as column_key, 'ORG_UNIT_NOT_LEAF' as code, org_unit as value,
      jsonb_build_object('orgUnit', unit) as detail
    from (
      select s.row_number, s.org_unit, ${userTypeAfter(checking)} as user_type,
        case when r.is_new or r.org_unit_id is not null then r.org_unit_id
          when s.org_unit = '' then null else u.org_unit_id end as unit
      from staged s join resolved r on r.row_number = s.row_number
      left join new_lists l on l.list = r.list
      left join readable_users u on u.id = r.user_id
      where r.is_new or s.org_unit <> '' or s.user_type <> '') placed
    where user_type = 'AGENT' and exists (select from org_units below where below.parent_id = unit)`;
};
