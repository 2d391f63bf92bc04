import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../platform/database/sql.ts';
import type { UserError } from '../../../platform/graphql/UserError.ts';
import { trimText } from '../../../platform/text/trimText.ts';
import { type FormValues, inputName, type PersonalProfile, setFields } from './FormValues.ts';
import { readTexts } from './readTexts.ts';
import type { UserFormInput } from './UserFormInput.ts';

/** The input in the form of changes, and what is wrong with it before anything is looked up. */
export async function readValues(
  em: EntityManager,
  input: UserFormInput & { userGroupId?: string | null },
): Promise<{ values: FormValues; userErrors: UserError[] }> {
  const { values: texts, userErrors } = readTexts(input);
  const values: FormValues = { ...texts };
  for (const field of ['orgUnitId', 'supervisorId', 'dataCenterId'] as const) {
    const id = input[field];
    if (id !== undefined) values[field] = id?.toLowerCase() ?? null;
  }
  if (input.userGroupId) values.userGroupId = input.userGroupId.toLowerCase();
  if (input.userType) values.userType = input.userType;
  if (input.license !== undefined) values.license = input.license === 'NONE' ? null : (input.license ?? null);
  for (const field of setFields) {
    const ids = input[inputName(field) as keyof UserFormInput] as string[] | null | undefined;
    if (ids) values[field] = [...new Set(ids.map((id) => id.toLowerCase()))];
  }
  if (input.skills) values.skills = levels(input.skills);
  if (input.properties) {
    values.properties = Object.fromEntries(
      input.properties.map(({ key, value, inherit }) => [key, inherit ? null : value]),
    );
  }
  if (input.capacities) {
    values.capacities = Object.fromEntries(
      input.capacities.map(({ channel, count }) => [channel, count ?? null]),
    );
  }
  if (input.personalProfiles) values.personalProfiles = await profiles(em, input.personalProfiles);
  return { values, userErrors };
}

function levels(skills: readonly { skillId: string; level: number }[]): Record<string, number> {
  return Object.fromEntries(skills.map(({ skillId, level }) => [skillId.toLowerCase(), level]));
}

async function profiles(
  em: EntityManager,
  given: NonNullable<UserFormInput['personalProfiles']>,
): Promise<Record<string, PersonalProfile>> {
  const { ids } = await row<{ ids: string[] }>(
    em,
    sql`select array(select new_id() from generate_series(1, ${given.length}::int)) as ids`,
  );
  return Object.fromEntries(
    given.map(({ id, name, skills }, index) => [
      id?.toLowerCase() ?? ids[index] ?? '',
      { name: trimText(name), skills: levels(skills) },
    ]),
  );
}
