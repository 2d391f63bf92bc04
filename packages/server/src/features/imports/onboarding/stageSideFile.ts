import type { EntityManager } from '@mikro-orm/postgresql';
import { copyFrom } from '../../../platform/database/copyFrom.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { readNumbered } from '../cells/readNumbered.ts';
import type { FileContent } from '../files/FileContent.ts';
import { type Reading, readRows } from '../files/openFile.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { openStored } from '../plan/openStored.ts';
import { MOST_ROWS } from '../plan/stageFile.ts';
import { escaped, textArray } from '../staging/copyText.ts';
import { sideReader } from './readSideRow.ts';
import type { SideFile } from './SideFile.ts';

const PIECE = 64 * 1024;

/** Copies what the rows of a side file say into `side_rows`, as they come. */
export async function stageSideFile(
  beside: EntityManager,
  em: EntityManager,
  found: StoredImport,
  file: SideFile,
): Promise<void> {
  const { content, reading } = await openStored(beside, em, found, file.uploadId);
  const columns = 'kind, row_number, lan_id, exact, elements, named, items, problems';
  await copyFrom(em, `copy side_rows (${columns}) from stdin`, lines(content, reading, file));
}

async function* lines(
  content: FileContent,
  reading: Reading,
  { kind, name }: SideFile,
): AsyncGenerator<string> {
  const read = sideReader(kind, reading.header);
  let piece = '';
  let count = 0;
  for await (const { rowNumber, cells } of readRows(content, reading)) {
    count += 1;
    if (count > MOST_ROWS) throw new FileProblem('FILE_INVALID', 'sideTooManyRows', name, MOST_ROWS);
    const { lanId, exact, elements, items, problems } = read(cells);
    const named = elements.flatMap(namesIn);
    const fields = [
      kind,
      String(rowNumber),
      escaped(lanId),
      String(exact),
      ...[elements, named, items].map(textArray),
      problems.length > 0 ? escaped(JSON.stringify(problems)) : '\\N',
    ];
    piece += `${fields.join('\t')}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** By what an error about the element calls it: whole, or without its number. */
function namesIn(element: string): string[] {
  const bare = element.replace(/^[-']/, '').trim();
  const { name } = readNumbered(bare, { least: 0, most: 100 });
  return name === bare ? [bare] : [bare, name];
}
