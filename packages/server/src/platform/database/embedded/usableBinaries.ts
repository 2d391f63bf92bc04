import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresOwner } from './postgresOwner.ts';
import { type PostgresPackage, postgresPackage } from './postgresPackage.ts';

const run = promisify(execFile);

/**
 * The folder of initdb and postgres, at a place where the owner can run them. That is the npm package itself,
 * or a copy of it where the owner may not enter the checkout (root's home, for one).
 */
export async function usableBinaries(owner: PostgresOwner, source?: PostgresPackage): Promise<string> {
  source ??= await postgresPackage();
  const failures: string[] = [];
  const places = [() => inPlace(source), ...copyPlaces().map((base) => () => copyTo(base, source))];
  for (const place of places) {
    try {
      const bin = path.join(await place(), 'bin');
      await run(path.join(bin, 'postgres'), ['--version'], { ...owner, cwd: '/' });
      return bin;
    } catch (error) {
      failures.push(`  ${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  }
  throw new Error(
    `The bundled PostgreSQL does not run on this machine. Set DATABASE_URL to another PostgreSQL, or mend one of these:\n${failures.join('\n')}`,
  );
}

/** /var/tmp first: it survives a restart, and is cleaned later than /tmp. */
function copyPlaces(): string[] {
  return [...new Set(['/var/tmp', tmpdir(), '/tmp'])];
}

async function inPlace({ native, links }: PostgresPackage): Promise<string> {
  await restoreLinks(native, links);
  return native;
}

/** The package manager may have skipped the package's own script, which makes the libraries' links. */
async function restoreLinks(native: string, links: PostgresPackage['links']): Promise<void> {
  for (const { source, target } of links) {
    const link = path.join(native, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(path.relative(path.dirname(link), path.join(native, source)), link).catch(ignoreExisting);
  }
  for (const name of ['initdb', 'postgres']) {
    const file = path.join(native, 'bin', name);
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
  }
}

async function copyTo(base: string, source: PostgresPackage): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const target = path.join(base, `muster-postgres-${source.version}-${process.arch}-${uid}`);
  if (await isComplete(target, source)) return target;
  const fresh = `${target}.${randomUUID()}`;
  await mkdir(fresh, { mode: 0o755 });
  await cp(source.native, fresh, { recursive: true, verbatimSymlinks: true });
  await chmod(fresh, 0o755);
  await restoreLinks(fresh, source.links);
  await rename(target, `${fresh}.old`).catch(() => undefined);
  await rename(fresh, target).catch(ignoreExisting);
  await Promise.all([
    rm(fresh, { recursive: true, force: true }),
    rm(`${fresh}.old`, { recursive: true, force: true }),
  ]);
  if (!(await isComplete(target, source)))
    throw new Error(`${target} cannot be trusted: it is not ours, or not complete.`);
  return target;
}

/** Anybody may write below /tmp: only a folder of our own, with every file in its full size, is run. */
async function isComplete(target: string, { native }: PostgresPackage): Promise<boolean> {
  const folder = await lstat(target).catch(() => undefined);
  if (!folder?.isDirectory() || folder.uid !== process.getuid?.() || (folder.mode & 0o022) !== 0)
    return false;
  for (const file of await readdir(native, { recursive: true })) {
    const [wanted, found] = await Promise.all(
      [native, target].map((root) => stat(path.join(root, file)).catch(() => undefined)),
    );
    if (wanted?.isFile() && wanted.size !== found?.size) return false;
  }
  return true;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'ENOTEMPTY'].includes(error.code ?? '')) throw error;
}
