import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { DataCenter } from '../../dataCenters/DataCenter.ts';
import type { OrgUnit } from '../../orgUnits/OrgUnit.ts';
import type { Role } from '../../roles/Role.ts';
import type { UserGroup } from '../../userGroups/UserGroup.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import { ImportActivation, type ImportOptions, MissingKind } from '../schema/ImportOptions.ts';

/** The options of an import with the records that they name; null for one that has been deleted since. */
export async function importOptions(em: EntityManager, stored: StoredOptions): Promise<ImportOptions> {
  const find = async <T>(id: string | null, select: Sql): Promise<T | null> => {
    if (!id) return null;
    const [found] = await rows<T>(em, sql`${select} where o.id = ${id}`);
    return found ?? null;
  };
  return {
    ...(stored as Pick<
      ImportOptions,
      'existing' | 'listMode' | 'matchKey' | 'defaultLicense' | 'defaultLanguage' | 'nextFreeExtension'
    >),
    activation: ImportActivation[stored.activation ?? 'LATER'],
    createMissing: (stored.createMissing ?? []).map((kind) => MissingKind[kind]),
    defaultUserGroup: await find<UserGroup>(
      stored.defaultUserGroup,
      sql`select o.id, o.name from user_groups o`,
    ),
    defaultRole: await find<Role>(
      stored.defaultRole,
      sql`select o.id, o.name, o.user_type as "userType", o.built_in as "builtIn" from roles o`,
    ),
    defaultDataCenter: await find<DataCenter>(
      stored.defaultDataCenter,
      sql`select o.id, o.code, o.name from data_centers o`,
    ),
    defaultOrgUnit: await find<OrgUnit>(stored.defaultOrgUnit, orgUnit),
  };
}

const orgUnit = sql`
  select o.id, o.name, o.parent_id as "parentId",
    (select array_agg(a.name order by p.place) from unnest(o.path) with ordinality as p(id, place)
     join org_units a on a.id = p.id) as path,
    not exists (select from org_units below where below.parent_id = o.id) as "isLeaf"
  from org_units o`;
