import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { RateLimit } from './RateLimit.ts';

/** As RateLimit, and all processes count together; what one of them knows to be over, costs the database nothing. */
export class SharedRateLimit {
  readonly #perMinute: number;
  readonly #own: RateLimit;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
    this.#own = new RateLimit(perMinute);
  }

  /** Null for requests that are within the limit; else after how many seconds the next one is. */
  async admit(em: EntityManager, caller: string, times = 1): Promise<number | null> {
    const waits = Array.from({ length: times }, () => this.#own.admit(caller));
    const known = waits.at(-1) ?? null;
    if (known !== null) return known;
    const { count, wait } = await row<{ count: number; wait: number }>(em.fork(), counted(caller, times));
    return count <= this.#perMinute ? null : Math.max(wait, 1);
  }
}

const counted = (caller: string, times: number) => sql`
  insert into open_requests as o (caller, ends_at, count)
  values (sha256(convert_to(${caller}, 'UTF8')), clock_timestamp() + interval '1 minute', ${times})
  on conflict (caller) do update set
    count = case when o.ends_at <= clock_timestamp() then 0 else o.count end + excluded.count,
    ends_at = case when o.ends_at <= clock_timestamp() then excluded.ends_at else o.ends_at end
  returning count, ceil(extract(epoch from ends_at - clock_timestamp()))::int as wait`;
