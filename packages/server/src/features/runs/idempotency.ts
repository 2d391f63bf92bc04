import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import type { Actor } from '../roles/Actor.ts';

export interface Claim {
  mutation: string;
  key: string;
  input: unknown;
}

/**
 * Claims a key for the run that this transaction makes (B4). Returns the id of the run that an earlier
 * request with the same key and input made; undefined where the key was free. A request with the same key at
 * the same moment waits here until the first one's run is committed.
 */
export async function claimKey(em: EntityManager, actor: Actor, claim: Claim): Promise<string | undefined> {
  const hash = createHash('sha256').update(canonical(claim.input)).digest();
  const owner = [actor.siteId, actor.userId, claim.mutation, claim.key] as const;
  const claimed = await rows(
    em,
    sql`insert into idempotency_keys (site_id, actor_id, mutation, key, input_hash)
        values (${sql.join(owner)}, ${hash}) on conflict do nothing returning 1`,
  );
  if (claimed.length > 0) return undefined;
  const first = await row<{ input_hash: Buffer; run_id: string | null }>(
    em,
    sql`select input_hash, run_id from idempotency_keys
        where (site_id, actor_id, mutation, key) = (${sql.join(owner)})`,
  );
  if (!hash.equals(first.input_hash)) {
    throw new ApiError(
      'IDEMPOTENCY_MISMATCH',
      `The idempotency key "${claim.key}" has been used with another input. Use a new key for a new request.`,
    );
  }
  if (!first.run_id) {
    throw new ApiError(
      'IDEMPOTENCY_IN_PROGRESS',
      'The first request with this key is still at work. Try again.',
    );
  }
  return first.run_id;
}

export async function bindKey(em: EntityManager, actor: Actor, claim: Claim, runId: string): Promise<void> {
  await rows(
    em,
    sql`update idempotency_keys set run_id = ${runId}
        where site_id = ${actor.siteId} and actor_id = ${actor.userId}
          and mutation = ${claim.mutation} and key = ${claim.key}`,
  );
}

/** JSON with sorted keys, so that the order in which a client writes its fields does not matter. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
