import type { EntityManager } from '@mikro-orm/postgresql';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import type { Actor } from '../../roles/Actor.ts';
import { errorsHeader } from '../files/matchHeader.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { errorRows } from './errorRows.ts';

/**
 * I12: the invalid rows with their original columns and one with the errors. The importer leaves that column out
 * and takes back what `harmless` added, so the file can be uploaded as it is.
 */
export async function* errorCsv(
  em: EntityManager,
  actor: Actor,
  found: StoredImport,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...found.header.map(harmless), errorsHeader[actor.reads ?? 'en']]);
  for await (const { cells, errors } of errorRows(em, actor, found)) {
    yield csvLine([...cells.map(harmless), errors]);
  }
}
