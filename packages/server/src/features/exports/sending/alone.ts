import type { EntityManager } from '@mikro-orm/postgresql';
import { poolOf } from '../../../platform/database/poolOf.ts';

/**
 * Does the work unless another process, or this one, is at it already. The lock is on a connection of its own and
 * goes with it, so that what a process leaves behind is free; a connection that dies before ends the work by `signal`.
 */
export async function alone(
  em: EntityManager,
  key: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const pool = await poolOf(em);
  const client = await pool.connect();
  const stop = new AbortController();
  const lost = (err: Error) => stop.abort(err);
  client.on('error', lost);
  let held = true;
  let released = true;
  try {
    const answer = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 4)) as held',
      [key],
    );
    held = answer.rows[0]?.held ?? false;
    if (held) await work(stop.signal);
  } finally {
    if (held) {
      released = await client.query('select pg_advisory_unlock(hashtextextended($1, 4))', [key]).then(
        () => true,
        () => false,
      );
    }
    client.off('error', lost);
    client.release(!released);
  }
}
