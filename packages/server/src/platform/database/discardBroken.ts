import type { Pool, PoolClient } from 'pg';

/**
 * Kysely gives a connection back to the pool when its transaction has been rolled back, and so never when it dies
 * within one: the rollback fails too. After as many such deaths as the pool is large nobody gets a connection again.
 * So a connection on which a transaction can be neither begun nor rolled back is thrown away here.
 */
export function discardBroken(pool: Pool): void {
  pool.on('connect', (client) => {
    const watched = (...given: unknown[]) => {
      // Looked up each time: a test proves what holds when every statement is another one (withoutSiteFilter).
      const answer: unknown = Reflect.apply(Object.getPrototypeOf(client).query, client, given);
      if (answer instanceof Promise && bounds(given[0])) answer.catch((problem) => discard(client, problem));
      return answer;
    };
    Object.assign(client, { query: watched });
  });
}

function bounds(statement: unknown): boolean {
  return typeof statement === 'string' && /^(begin|start transaction|rollback$)/.test(statement);
}

function discard(client: PoolClient, problem: Error): void {
  client.release(problem);
  // Whoever gives it back too, as one does who has it from the pool itself, does nothing wrong.
  client.release = () => undefined;
}
