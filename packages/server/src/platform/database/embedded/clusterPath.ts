import type { PostgresOwner } from './postgresOwner.ts';

/**
 * How PostgreSQL is told its folder. Another user may not be able to enter the folders above it (a checkout in
 * root's home), but a process keeps the working folder it was started in: Linux names that folder
 * /proc/self/cwd, in every process of the server, without a look at the folders above.
 */
export function clusterPath(clusterDir: string, owner: PostgresOwner): string {
  return owner && process.platform === 'linux' ? '/proc/self/cwd' : clusterDir;
}
