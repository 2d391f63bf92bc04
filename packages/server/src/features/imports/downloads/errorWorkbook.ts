import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/writeWorkbook.ts';
import { LONGEST_CELL } from '../../../platform/spreadsheets/writing/CellTooLong.ts';
import type { Cell } from '../../../platform/spreadsheets/writing/Sheet.ts';
import type { Actor } from '../../roles/Actor.ts';
import { errorsHeader } from '../files/matchHeader.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { columnWidth } from './columnWidth.ts';
import { errorRows } from './errorRows.ts';

const ERRORS_WIDTH = 80;

/** The same as the CSV file, with the cells in error highlighted. */
export function errorWorkbook(em: EntityManager, actor: Actor, found: StoredImport): Readable {
  const columns = [...found.header.map((name) => ({ width: columnWidth(name) })), { width: ERRORS_WIDTH }];
  return writeWorkbook([
    { name: errorsHeader[actor.reads ?? 'en'], columns, rows: rowsOf(em, actor, found), frozenHeader: true },
  ]);
}

async function* rowsOf(em: EntityManager, actor: Actor, found: StoredImport): AsyncGenerator<Cell[]> {
  yield [...found.header.map(harmless), errorsHeader[actor.reads ?? 'en']].map((text) => ({
    text,
    style: 'header',
  }));
  for await (const { cells, errors, wrong } of errorRows(em, actor, found)) {
    const shown = cells.map((cell, i): Cell => {
      const text = harmless(cell);
      return wrong.has(i) ? { text, style: 'error' } : text;
    });
    // Nobody reads on, and it is not read back.
    yield [...shown, errors.slice(0, LONGEST_CELL)];
  }
}
