import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../platform/database/asDate.ts';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import { trimText } from '../../platform/text/trimText.ts';
import type { Actor } from '../roles/Actor.ts';
import { userRefs } from '../runs/shown/userRefs.ts';
import type { Message, MessageChannel, MessageKind, MessageStatus } from './schema/Message.ts';
import type { MessageFilter } from './schema/MessageConnection.ts';

interface MessageRow {
  id: string;
  status: MessageStatus;
  channel: MessageChannel;
  template: MessageKind;
  address: string;
  user_id: string | null;
  run_id: string | null;
  attempts: number;
  error: string | null;
  shown_text: string | null;
  created_at: string;
  sent_at: string | null;
  next_attempt_at: string;
}

function matchingMessages(actor: Actor, filter: MessageFilter | null | undefined): Sql {
  const conditions = [sql`o.site_id = ${actor.siteId}`];
  if (filter?.status) conditions.push(sql`o.status = any(${filter.status}::text[])`);
  if (filter?.channel) conditions.push(sql`o.channel = any(${filter.channel}::text[])`);
  if (filter?.uncertain != null) {
    conditions.push(sql`coalesce(o.error = 'UNCERTAIN', false) = ${filter.uncertain}`);
  }
  if (filter?.address)
    conditions.push(sql`strpos(lower(o.address), ${trimText(filter.address).toLowerCase()}) > 0`);
  return sql.join(conditions, sql` and `);
}

/** The newest first: ids of messages grow with time. A fixed number of statements. */
export async function listMessages(
  em: EntityManager,
  actor: Actor,
  filter: MessageFilter | null | undefined,
  page: Keyset,
): Promise<Page<Message>> {
  const [from] = page.from ?? [];
  const behind = from
    ? page.backward
      ? sql`and o.id > ${from}::uuid`
      : sql`and o.id < ${from}::uuid`
    : sql``;
  const found = await rows<MessageRow>(
    em,
    sql`select o.id, o.status, o.channel, o.template, o.address, o.user_id, o.run_id, o.attempts, o.error,
          o.shown_text, o.created_at, o.sent_at, o.next_attempt_at
        from outbox o where ${matchingMessages(actor, filter)} ${behind}
        order by o.id ${page.backward ? sql`asc` : sql`desc`} limit ${page.size + 1}`,
  );
  const ref = await userRefs(
    em,
    found.flatMap(({ user_id }) => user_id ?? []),
  );
  return pageOf(
    found,
    page,
    ({ id }) => cursorOf(id),
    (message) => ({
      id: message.id,
      status: message.status,
      channel: message.channel,
      kind: message.template,
      address: message.address,
      user: message.user_id ? ref(message.user_id) : null,
      runId: message.run_id,
      attempts: message.attempts,
      error: message.error,
      text: message.shown_text,
      createdAt: asDate(message.created_at),
      sentAt: asDate(message.sent_at),
      nextAttemptAt: message.status === 'PENDING' ? asDate(message.next_attempt_at) : null,
    }),
  );
}

export async function countMessages(
  em: EntityManager,
  actor: Actor,
  filter: MessageFilter | null | undefined,
): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from outbox o where ${matchingMessages(actor, filter)}`,
  );
  return count;
}
