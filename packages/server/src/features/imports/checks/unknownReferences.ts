import { type Sql, sql } from '../../../platform/database/sql.ts';
import { columns, NO_LICENSE } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import { type Reference, references } from '../staging/resolveRows.ts';
import type { Check } from './Checking.ts';

const codes: Record<Reference, ImportErrorName> = {
  license: 'LICENSE_UNKNOWN',
  language: 'LANGUAGE_UNKNOWN',
  userGroup: 'USER_GROUP_UNKNOWN',
  dataCenter: 'DATA_CENTER_UNKNOWN',
  orgUnit: 'ORG_UNIT_UNKNOWN',
};

/** I6: nothing is created by a typing error. */
export const unknownReferences: Check = ({ has }) => {
  const given = (Object.keys(references) as Reference[]).filter((key) => has(key));
  if (given.length === 0) return undefined;
  return sql`
    select s.row_number, g.column_key, g.code, g.value, null::jsonb as detail
    from staged s join resolved r on r.row_number = s.row_number
    cross join lateral (values ${sql.join(given.map(unknown))}) as g(column_key, code, value, found)
    where (${sql.join(given.map(some), sql` or `)}) and g.found is null and g.value not in ('', ${NO_LICENSE})`;
};

function unknown(key: Reference): Sql {
  const { staged } = columns[key];
  return sql`(${sql.lit(key)}, ${sql.lit(codes[key])}, ${sql.ref(`s.${staged}`)}, ${sql.ref(`r.given_${staged}`)})`;
}

function some(key: Reference): Sql {
  const { staged } = columns[key];
  return sql`${sql.ref(`s.${staged}`)} not in ('', ${NO_LICENSE}) and ${sql.ref(`r.given_${staged}`)} is null`;
}
