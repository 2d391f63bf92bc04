import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unprivilegedUser } from './postgresOwner.ts';
import { type PostgresPackage, postgresPackage } from './postgresPackage.ts';
import { usableBinaries } from './usableBinaries.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
let home: string;
let source: PostgresPackage;
let copies: string[];

/** The package as a package manager leaves it that ran no scripts: without its libraries' links. */
beforeEach(async () => {
  const real = await postgresPackage();
  home = await mkdtemp(path.join(tmpdir(), 'muster-binaries-'));
  const native = path.join(home, 'native');
  await cp(real.native, native, { recursive: true, verbatimSymlinks: true });
  for (const { target } of real.links) await rm(path.join(native, target), { force: true });
  source = { ...real, native, version: `test-${process.pid}` };
  copies = [];
});

afterEach(async () => {
  await Promise.all([home, ...copies].map((folder) => rm(folder, { recursive: true, force: true })));
});

test('missing links of the libraries are restored in the package itself', async () => {
  await chmod(home, 0o755);
  expect(await usableBinaries(undefined, source)).toBe(path.join(source.native, 'bin'));
});

test.runIf(asRoot)(
  'where the owner may not enter, a copy is run, and a damaged copy is replaced',
  async () => {
    await chmod(home, 0o700);
    const bin = await usableBinaries(nobody, source);
    copies.push(path.dirname(bin));
    expect(bin).not.toContain(home);
    await writeFile(path.join(bin, 'initdb'), 'cut off');
    expect(await usableBinaries(nobody, source)).toBe(bin);
    const { stdout } = await promisify(execFile)(path.join(bin, 'initdb'), ['--version'], nobody);
    expect(stdout).toContain('PostgreSQL');
  },
);

test.runIf(asRoot)('a copy that others may write is not trusted', async () => {
  await chmod(home, 0o700);
  const bin = await usableBinaries(nobody, source);
  copies.push(path.dirname(bin));
  await writeFile(path.join(path.dirname(bin), 'planted'), '');
  await chmod(path.dirname(bin), 0o777);
  await usableBinaries(nobody, source);
  await expect(chmod(path.join(path.dirname(bin), 'planted'), 0o600)).rejects.toThrow('ENOENT');
});

test('root hands the server to postgres, else to nobody, else says what to do', () => {
  const nobodyOnly = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false';
  expect(unprivilegedUser(nobodyOnly)).toEqual({ uid: 65_534, gid: 65_533 });
  expect(unprivilegedUser(`${nobodyOnly}\npostgres:x:70:71::/:/bin/sh`)).toEqual({ uid: 70, gid: 71 });
  expect(() => unprivilegedUser('root:x:0:0::/root:/bin/sh')).toThrow('set DATABASE_URL');
});
