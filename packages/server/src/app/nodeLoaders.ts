import { importLoader } from '../features/imports/reading/importLoader.ts';
import { pictureImportLoader } from '../features/pictures/reading/pictureImportLoader.ts';
import { may } from '../features/roles/Actor.ts';
import { runLoader } from '../features/runs/runLoader.ts';
import { findUsers } from '../features/users/findUsers.ts';
import { sql } from '../platform/database/sql.ts';
import { isUuid } from '../platform/database/uuids.ts';
import { type NodeLoader, structureLoader } from './NodeLoader.ts';

const named = sql`r.name`;

const users: NodeLoader = async ({ actor, inSite }, ids, requested) => {
  if (!may(actor, 'users.read')) return [];
  const found = await inSite((em) => findUsers(em, actor, ids, requested));
  return found.map((user) => ({ ...user, __typename: 'User' }));
};

const runs: NodeLoader = async (context, ids) => {
  const found = await runLoader(context).loadMany(ids.filter(isUuid));
  return found.flatMap((run) =>
    run && !(run instanceof Error) ? Object.assign(run, { __typename: 'Run' }) : [],
  );
};

const imports: NodeLoader = async (context, ids) => {
  const found = await importLoader(context).loadMany(ids.filter(isUuid));
  return found.flatMap((one) =>
    one && !(one instanceof Error) ? Object.assign(one, { __typename: 'Import' }) : [],
  );
};

const pictureImports: NodeLoader = async (context, ids) => {
  const found = await pictureImportLoader(context).loadMany(ids.filter(isUuid));
  return found.flatMap((one) =>
    one && !(one instanceof Error) ? Object.assign(one, { __typename: 'PictureImport' }) : [],
  );
};

/** Every type that is a Node, in the order in which an id is most likely found. */
export const nodeLoaders: readonly NodeLoader[] = [
  users,
  runs,
  imports,
  pictureImports,
  structureLoader('Team', sql`teams`, named),
  structureLoader('Skill', sql`skills`, named),
  structureLoader('AgentGroup', sql`agent_groups`, named),
  structureLoader('BusinessUnit', sql`business_units`, named),
  structureLoader('Feature', sql`features`, named),
  structureLoader('Role', sql`roles`, sql`r.name, r.user_type as "userType", r.built_in as "builtIn"`),
  structureLoader('UserGroup', sql`user_groups`, named),
  structureLoader(
    'Profile',
    sql`(select * from profiles where user_group_id is not null)`,
    sql`r.name, r.is_default as "isDefault",
      (select jsonb_build_object('id', g.id, 'name', g.name) from user_groups g where g.id = r.user_group_id) as "userGroup"`,
  ),
  structureLoader('DataCenter', sql`data_centers`, sql`r.code, r.name`),
  structureLoader(
    'OrgUnit',
    sql`org_units`,
    sql`r.name, r.parent_id as "parentId",
      (select array_agg(o.name order by array_position(r.path, o.id)) from org_units o where o.id = any(r.path)) as path,
      not exists (select from org_units o where o.parent_id = r.id) as "isLeaf"`,
  ),
];
