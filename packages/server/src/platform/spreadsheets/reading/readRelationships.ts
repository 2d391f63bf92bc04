import { limits } from './limits.ts';
import { readPart } from './readPart.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

interface Relationship {
  id: string;
  /** The last word of its type, which the strict and the usual kind of workbook share, such as `worksheet`. */
  type: string;
  /** The name of the part. */
  target: string;
}

/** What a part of a package refers to; '' is the package itself. Parts are found by this, never by their names. */
export async function readRelationships(zip: Zip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found: Relationship[] = [];
  if (!zip.has(name)) return found;
  await readPart(zip, name, {
    open: (tag, { Id, Type = '', Target, TargetMode }) => {
      if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      if (found.length === limits.relationships) throw new WorkbookProblem('tooManyParts');
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  try {
    return decodeURI(new URL(target.replaceAll('\\', '/'), `file:///${folder}`).pathname.slice(1));
  } catch {
    return target;
  }
}
