import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../../platform/database/asDate.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import type { Actor } from '../../roles/Actor.ts';
import { fieldOf, fields } from '../../runs/fields.ts';
import { describeDifference } from '../../runs/shown/describeDifference.ts';
import { namesOf } from '../../runs/shown/namesOf.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { FieldAt, UserStateAt } from '../schema/UserStateAt.ts';
import { presentState } from './presentState.ts';
import { type LoggedChange, type State, walkBack } from './walkBack.ts';

/** C3: rebuilt from what the user is now by walking the changes since back; four statements, whoever it is. */
export async function userStateAt(
  em: EntityManager,
  actor: Actor,
  userId: string,
  at: Date,
): Promise<UserStateAt | null> {
  if (!isUuid(userId)) return null;
  const visible = visibleUsers(actor, 'changes.read');
  const present = await presentState(em, sql`u.id = ${userId} and ${visible}`);
  if (!present) return null;
  const later = await rows<LoggedChange>(
    em,
    sql`select c.field, c.before, c.after from changes c
        where c.site_id = ${actor.siteId} and c.user_id = ${userId} and c.at > ${at} order by c.id`,
  );
  const then = walkBack(present.state, present.deleted, later);
  // Who was made without the log, as in a demonstration, was not there before that.
  const existed = then.existed && asDate(present.createdAt) <= at;
  if (!existed) return { at, existed, deleted: false, fields: [] };
  return { at, existed, deleted: then.deleted, fields: await inWords(em, then.state, present.state) };
}

async function inWords(em: EntityManager, then: State, now: State): Promise<FieldAt[]> {
  const pairs = Object.keys(fields)
    .map((field) => ({ user_id: '', field, before: tidy(now[field]), after: tidy(then[field]) }))
    .filter(({ before, after }) => before !== null || after !== null);
  const names = await namesOf(em, pairs);
  return pairs.map((pair) => {
    const [shown] = describeDifference(pair, names);
    const differs = sameOrder(pair.field, pair.before) !== sameOrder(pair.field, pair.after);
    return {
      field: pair.field,
      was: shown?.after ?? null,
      wasAll: shown?.added ?? [],
      now: shown?.before ?? null,
      nowAll: shown?.removed ?? [],
      differs,
    };
  });
}

function tidy(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' && Object.keys(value).length === 0 ? null : value;
}

/** The members of sets have no order. */
function sameOrder(field: string, value: unknown): string {
  const { kind } = fieldOf(field);
  if (value === null) return '';
  if (kind === 'set') return JSON.stringify([...(value as string[])].sort());
  if (kind === 'levels' || kind === 'keyed' || kind === 'personal')
    return JSON.stringify(Object.entries(value as object).sort());
  return JSON.stringify(value);
}
