import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** The compiler leaves the output of sources that were renamed or removed, and knip would not see it. */
export async function removeOrphans(packageDir: string, outDir: string): Promise<string[]> {
  const removed: string[] = [];
  const dist = path.join(packageDir, outDir);
  for (const file of await readdir(dist, { recursive: true })) {
    const source = file.replace(/(\.d\.ts|\.js|\.js\.map)$/, '.ts');
    if (source === file) continue;
    const kept = await access(path.join(packageDir, source)).then(
      () => true,
      () => false,
    );
    if (kept) continue;
    await rm(path.join(dist, file));
    removed.push(file);
  }
  return removed;
}
