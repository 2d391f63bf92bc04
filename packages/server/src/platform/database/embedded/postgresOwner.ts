import { readFile, stat } from 'node:fs/promises';

/** The operating system's user that PostgreSQL runs as; undefined means: as ourselves. */
export type PostgresOwner = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root hands it to an unprivileged user that exists already. */
export async function postgresOwner(clusterDir: string): Promise<PostgresOwner> {
  const existing = await stat(clusterDir).catch(() => undefined);
  const ourselves = process.getuid?.();
  if (ourselves !== 0) {
    if (existing && ourselves !== undefined && existing.uid !== ourselves) {
      throw new Error(
        `The database in ${clusterDir} belongs to the user with id ${existing.uid}. Start Muster as the user who made it, or set MUSTER_DATA_DIR to another folder.`,
      );
    }
    return undefined;
  }
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return unprivilegedUser(await readFile('/etc/passwd', 'utf8'));
}

/** initdb wants a user with an entry in the user list, so a free id alone would not do. */
export function unprivilegedUser(passwd: string): { uid: number; gid: number } {
  const users = passwd.split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(
    'Muster was started as root, PostgreSQL must not run as root, and there is no user "postgres" or "nobody". Start Muster as another user, or set DATABASE_URL.',
  );
}
