import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../../platform/database/sql.ts';
import { isUuid } from '../../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { type Subject, touches } from '../Subject.ts';

/** U5: agents sit in leaves, also after a change of type, and nobody is above themselves. */
export async function placeErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  return [...(await leafErrors(em, subject)), ...(await supervisorErrors(em, subject))];
}

async function leafErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  const { orgUnitId, userType } = subject.after;
  if (userType !== 'AGENT' || !orgUnitId || !isUuid(orgUnitId)) return [];
  if (!touches(subject, 'orgUnitId', 'userType')) return [];
  // Held first, so that nobody puts a unit below it until this is saved or refused.
  await rows(em, sql`select from org_units where id = ${orgUnitId} for key share`);
  const below = await rows<{ name: string }>(
    em,
    sql`select o.name from org_units o where o.id = ${orgUnitId}
          and exists (select from org_units below where below.parent_id = o.id)`,
  );
  return below.map(({ name }) => {
    const message = `“${name}” has units below it, and agents sit only in units without. Choose one further down.`;
    return userError('NOT_A_LEAF', message, ['orgUnitId']);
  });
}

async function supervisorErrors(
  em: EntityManager,
  { id, present, values: { supervisorId } }: Subject,
): Promise<UserError[]> {
  if (!present || !supervisorId || !isUuid(supervisorId)) return [];
  const circle = await rows(
    em,
    sql`with recursive above(id) as (
          select ${supervisorId}::uuid
          union select b.supervisor_id from above join users b on b.id = above.id where b.supervisor_id is not null)
        select from above where id = ${id}`,
  );
  const message = 'The supervisor would be this user, or somebody below them. Choose somebody else.';
  return circle.length > 0 ? [userError('SUPERVISOR_CYCLE', message, ['supervisorId'])] : [];
}
