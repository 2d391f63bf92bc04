import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { atMost } from '../../platform/atMost.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { sendJob, takesJobs } from '../../platform/jobs/sendJob.ts';
import { type Delivery, deliveryOf } from '../../platform/mail/Delivery.ts';
import { CLAIMED_AT_ONCE, JOB_MS, OUTBOX_JOB, UNDER_WAY } from './limits.ts';
import { type Channel, type ClaimedMessage, sendMessage } from './sendMessage.ts';

/** The job of the outbox: sends what is due, of every site. Any number of workers may do so at once. */
export async function sendPending(em: EntityManager): Promise<void> {
  await rows(em.fork(), sql`select fail_uncertain_messages()`);
  const delivery = deliveryOf(em);
  const channels = delivery ? channelsOf(delivery) : [];
  if (!delivery || channels.length === 0) return;
  const worker = randomUUID();
  const open = new Set(channels);
  const end = Date.now() + JOB_MS;
  while (Date.now() < end && takesJobs(em)) {
    const claimed = await rows<ClaimedMessage>(
      em.fork(),
      sql`select id, site_id, channel from claim_messages(${worker}, ${CLAIMED_AT_ONCE}, ${[...open]})`,
    );
    if (claimed.length === 0) return;
    await sendAll(em, worker, delivery, claimed, open);
  }
  if (takesJobs(em)) await sendJob(em, OUTBOX_JOB, {});
}

function channelsOf({ email, sms, keeps }: Delivery): Channel[] {
  return [...(email || keeps ? (['EMAIL'] as const) : []), ...(sms || keeps ? (['SMS'] as const) : [])];
}

/** Where nobody takes messages of a channel it is closed, and what is left of it waits for the next job. */
async function sendAll(
  em: EntityManager,
  worker: string,
  delivery: Delivery,
  claimed: readonly ClaimedMessage[],
  open: Set<Channel>,
): Promise<void> {
  const limited = atMost(UNDER_WAY);
  const results = await Promise.allSettled(
    claimed.map((message) =>
      limited(async () => {
        if (!open.has(message.channel)) return;
        if (!(await sendMessage(em, worker, delivery, message))) open.delete(message.channel);
      }),
    ),
  );
  await rows(em.fork(), sql`select release_messages(${worker})`);
  const broken = results.find((result) => result.status === 'rejected');
  if (broken) throw broken.reason;
}
