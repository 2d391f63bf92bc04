import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { affected, rows, type Sql, sql } from '../../platform/database/sql.ts';
import { log } from '../../platform/logging/log.ts';
import type { Delivery } from '../../platform/mail/Delivery.ts';
import { DeliveryProblem } from '../../platform/mail/DeliveryProblem.ts';
import { RETRY_MINUTES } from './limits.ts';
import { prepareMessage } from './prepareMessage.ts';

export type Channel = 'EMAIL' | 'SMS';

export interface ClaimedMessage {
  id: string;
  site_id: string;
  channel: Channel;
}

/** The worker took too long, and another has the message; nothing has been sent. */
class ClaimLost extends Error {}

/**
 * Sends one claimed message (docs/decisions/0008). It is PENDING until the receiving server takes its content,
 * SENDING until that server has answered. False: nobody was there to take it, so others need not be tried now.
 */
export async function sendMessage(
  em: EntityManager,
  worker: string,
  delivery: Delivery,
  { id, site_id: siteId }: ClaimedMessage,
): Promise<boolean> {
  const inItsSite = <T>(work: (tx: EntityManager) => Promise<T>) => inSite(em, siteId, work);
  const mine = sql`id = ${id} and claimed_by = ${worker}`;
  const prepared = await inItsSite((tx) => prepareMessage(tx, worker, id, delivery)).catch(
    async (err: unknown) => {
      log.error({ err, message: id }, 'A message could not be written; it is tried again later');
      await inItsSite((tx) => rows(tx, failure(mine, new DeliveryProblem('LATER', 'INTERNAL'))));
    },
  );
  if (!prepared) return true;
  const handOver = async () => {
    const taken = await inItsSite((tx) =>
      affected(
        tx,
        sql`update outbox set status = 'SENDING', claimed_until = now() + interval '5 minutes'
            where ${mine} and status = 'PENDING' and claimed_until > now()`,
      ),
    );
    if (taken === 0) throw new ClaimLost('Another worker has taken the message.');
  };
  try {
    if ('mail' in prepared) await delivery.email?.send(prepared.mail, handOver);
    else await delivery.sms?.send(prepared.sms, handOver);
  } catch (problem) {
    if (problem instanceof ClaimLost) return true;
    if (!(problem instanceof DeliveryProblem)) throw problem;
    await inItsSite((tx) => rows(tx, failure(mine, problem)));
    return problem.outcome !== 'UNREACHED';
  }
  await inItsSite((tx) =>
    rows(
      tx,
      sql`update outbox set status = 'SENT', sent_at = now(), attempts = attempts + 1, error = null,
            claimed_by = null, claimed_until = null where ${mine}`,
    ),
  );
  return true;
}

function failure(mine: Sql, { outcome, message }: DeliveryProblem): Sql {
  const said = outcome === 'UNCERTAIN' ? 'UNCERTAIN' : message.slice(0, 500);
  const waits = sql`(${[...RETRY_MINUTES]}::int[])[attempts + 1]`;
  const again = outcome === 'LATER' || outcome === 'UNREACHED' ? sql`${waits} is not null` : sql`false`;
  return sql`update outbox set status = case when ${again} then 'PENDING' else 'FAILED' end, error = ${said},
      attempts = attempts + 1, next_attempt_at = now() + coalesce(${waits}, 0) * interval '1 minute',
      claimed_by = null, claimed_until = null where ${mine}`;
}
