import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../../platform/database/sql.ts';
import { uuids } from '../../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { existing } from '../../../runs/existing.ts';
import { cleanName } from '../../../structure/cleanName.ts';
import type { PersonalProfile } from '../FormValues.ts';
import type { Subject } from '../Subject.ts';

/** U12: group profiles are those of the user's group; personal ones are the user's own, each name once. */
export async function profileErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  return [...(await otherGroups(em, subject)), ...(await personalErrors(em, subject))];
}

async function otherGroups(em: EntityManager, { values, after }: Subject): Promise<UserError[]> {
  const ids = values.profiles ?? [];
  if (ids.length === 0) return [];
  const found = await rows<{ id: string; name: string }>(
    em,
    sql`select id, name from profiles where id = any(${uuids(ids)}::uuid[])
          and user_group_id::text is distinct from ${after.userGroupId ?? null}::text`,
  );
  return found.map(({ id, name }) => {
    const message = `“${name}” is no profile of the user group. Choose one of its own.`;
    return userError('INVALID', message, ['groupProfileIds', String(ids.indexOf(id))]);
  });
}

async function personalErrors(
  em: EntityManager,
  { present, values: { personalProfiles: given } }: Subject,
): Promise<UserError[]> {
  if (!given) return [];
  const held = present?.personalProfiles ?? {};
  const made = await rows<{ id: string }>(
    em,
    sql`select id from profiles where id = any(${uuids(Object.keys(given))}::uuid[])`,
  );
  const others = new Set(made.map(({ id }) => id).filter((id) => !(id in held)));
  const errors: UserError[] = [];
  for (const [place, [id, profile]] of Object.entries(given).entries()) {
    const path = ['personalProfiles', String(place)];
    if (others.has(id)) {
      errors.push(
        userError('UNKNOWN_ID', `There is no profile with the id "${id}" of this user.`, [...path, 'id']),
      );
    }
    const { userErrors } = cleanName(profile.name);
    const name = userErrors[0]?.message ?? nameProblem(given, held, id);
    if (name) errors.push(userError(userErrors[0]?.code ?? 'NAME_TAKEN', name, [...path, 'name']));
    const ids = Object.keys(profile.skills);
    const unknown = await existing(em, {
      table: 'skills',
      word: 'skill',
      ids,
      path: [...path, 'skills'],
      leaf: 'skillId',
    });
    errors.push(...unknown.map((one) => userError(one.code, one.message, one.path)));
  }
  return errors;
}

type Profiles = Record<string, PersonalProfile>;
const key = ({ name }: PersonalProfile) => name.toLowerCase();

function nameProblem(given: Profiles, held: Profiles, id: string): string | undefined {
  const own = given[id];
  if (!own) return undefined;
  const first = Object.entries(given).find(([, other]) => key(other) === key(own))?.[0];
  if (first !== id) return `There is another profile “${own.name}”. Choose another name.`;
  // Names are unique at every moment of the one statement that saves them.
  const before = Object.entries(held).find(([other, profile]) => other !== id && key(profile) === key(own));
  return before
    ? `“${own.name}” is the name of a profile that this save renames or takes away. Save that first.`
    : undefined;
}
