import { sql } from '../../platform/database/sql.ts';
import { namedResolver } from '../structure/namedResolver.ts';
import { BusinessUnit } from './BusinessUnit.ts';
import { deleteBusinessUnit } from './deleteBusinessUnit.ts';

export const BusinessUnitResolver = namedResolver(BusinessUnit, {
  name: 'BusinessUnit',
  plural: 'BusinessUnits',
  word: 'business unit',
  words: 'business units',
  table: 'business_units',
  members: { table: sql`user_business_units`, column: sql`business_unit_id` },
  deletion: deleteBusinessUnit,
});
