import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../../platform/database/sql.ts';
import { uuids } from '../../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import type { InputError } from '../../../runs/BulkAction.ts';
import { existing } from '../../../runs/existing.ts';
import type { NameTable } from '../../../runs/fields.ts';
import { visibleUsers } from '../../../selections/visibleUsers.ts';
import { inputName } from '../FormValues.ts';
import type { Subject } from '../Subject.ts';

const lists: {
  field: 'roles' | 'teams' | 'agentGroups' | 'businessUnits' | 'features' | 'profiles';
  table: NameTable;
  word: string;
}[] = [
  { field: 'roles', table: 'roles', word: 'role' },
  { field: 'teams', table: 'teams', word: 'team' },
  { field: 'agentGroups', table: 'agent_groups', word: 'agent group' },
  { field: 'businessUnits', table: 'business_units', word: 'business unit' },
  { field: 'features', table: 'features', word: 'feature' },
  { field: 'profiles', table: 'profiles', word: 'profile' },
];
const singles: { field: 'orgUnitId' | 'dataCenterId' | 'userGroupId'; table: NameTable; word: string }[] = [
  { field: 'orgUnitId', table: 'org_units', word: 'org unit' },
  { field: 'dataCenterId', table: 'data_centers', word: 'data center' },
  { field: 'userGroupId', table: 'user_groups', word: 'user group' },
];

/** What the form names and the site does not have; what it has stays until the transaction ends. */
export async function referenceErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  const { values, actor } = subject;
  const errors: InputError[] = [];
  for (const { field, table, word } of lists) {
    const ids = values[field] ?? [];
    if (ids.length > 0) errors.push(...(await existing(em, { table, word, ids, path: [inputName(field)] })));
  }
  for (const { field, table, word } of singles) {
    const id = values[field];
    if (!id) continue;
    const found = await existing(em, { table, word, ids: [id], path: [field] });
    errors.push(...found.map((error) => ({ ...error, path: [field] })));
  }
  const skills = Object.keys(values.skills ?? {});
  if (skills.length > 0) {
    errors.push(
      ...(await existing(em, {
        table: 'skills',
        word: 'skill',
        ids: skills,
        path: ['skills'],
        leaf: 'skillId',
      })),
    );
  }
  return [
    ...errors.map(({ code, message, path }) => userError(code, message, path)),
    ...(await languageErrors(em, subject)),
    ...(await supervisorErrors(em, values.supervisorId, actor)),
  ];
}

async function languageErrors(em: EntityManager, { values, actor }: Subject): Promise<UserError[]> {
  if (!values.language) return [];
  const known = await rows(
    em,
    sql`select from sites where id = ${actor.siteId} and ${values.language} = any(languages)`,
  );
  const message = `"${values.language}" is no language of this site. Choose one of its list.`;
  return known.length > 0 ? [] : [userError('INVALID', message, ['language'])];
}

async function supervisorErrors(
  em: EntityManager,
  id: string | null | undefined,
  actor: Subject['actor'],
): Promise<UserError[]> {
  if (!id) return [];
  const found = await rows(
    em,
    sql`select from readable_users u where u.id = any(${uuids([id])}::uuid[]) and u.deleted_at is null
          and ${visibleUsers(actor, 'users.read')}`,
  );
  const message = `There is no user with the id "${id}". They may have been deleted; choose again.`;
  return found.length > 0 ? [] : [userError('UNKNOWN_ID', message, ['supervisorId'])];
}
