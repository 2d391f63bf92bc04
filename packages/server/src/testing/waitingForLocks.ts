/**
 * How many connections of this database wait for a lock now. Not by pg_stat_activity, which a transaction that asks it
 * again sees as it was.
 */
export const WAITING_FOR_LOCKS = `select count(distinct pid)::int as waits from pg_locks where not granted
  and pid in (select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))`;
