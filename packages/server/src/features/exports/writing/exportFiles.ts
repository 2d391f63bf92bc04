import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { answerProblem } from '../../../platform/answerProblem.ts';
import { sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { ApiError } from '../../../platform/errors.ts';
import { log } from '../../../platform/logging/log.ts';
import type { Context } from '../../roles/Context.ts';
import { contextOf } from '../../roles/contextOf.ts';
import { STALLED_SECONDS, STREAM_MINUTES } from '../limits.ts';
import { mayFetch } from '../mayFetch.ts';
import { exportedUsers } from '../reading/exportedUsers.ts';
import { loadExport, type StoredExport } from '../StoredExport.ts';
import { storedFile } from '../sending/storedFile.ts';
import { cutOffStalled } from './cutOffStalled.ts';
import { fileTypes } from './exportFile.ts';
import { fileName } from './fileName.ts';
import { beginStream } from './streams.ts';

/** Exports, below the files of a site. */
export const exportFiles: Router = Router().get('/exports/:id.:extension', async (req, res) => {
  try {
    await answer(req.params, res, contextOf(res));
  } catch (problem) {
    // Whoever broke the download off wants no answer.
    if ((problem as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    if (!res.headersSent) return answerProblem(res, problem);
    // The connection has been cut, so nobody takes the part that has arrived for the whole.
    log.error({ err: problem, export: req.params.id }, 'An export broke off');
  }
});

async function answer(
  { id, extension }: { id: string; extension: string },
  res: Response,
  context: Context,
): Promise<void> {
  const { actor, inSite } = context;
  const found = isUuid(id)
    ? await inSite((em) => loadExport(em, sql`e.id = ${id} and e.status = 'READY' and ${mayFetch(actor)}`))
    : undefined;
  if (!found || extension !== fileTypes[found.format].extension) {
    return answerProblem(res, nothingThere, 404);
  }
  // A file that was made is read in short transactions, which a slow reader does not hold.
  const endStream = found.bytes === null ? beginStream(actor.userId) : undefined;
  try {
    cutOffStalled(res, STALLED_SECONDS * 1000);
    res.attachment(fileName(found)).type(fileTypes[found.format].contentType);
    res.setHeader('cache-control', 'no-store');
    if (found.bytes !== null) res.setHeader('content-length', found.bytes);
    await pipeline(contentOf(found, context), res, { signal: AbortSignal.timeout(STREAM_MINUTES * 60_000) });
  } finally {
    endStream?.();
  }
}

function contentOf(
  { id, format, bytes, selection, input, rows_total }: StoredExport,
  { em, actor }: Context,
): Readable {
  if (bytes !== null) return Readable.from(storedFile(em, actor.siteId, id), { objectMode: false });
  return fileTypes[format].write(
    exportedUsers(em, actor, selection, input.columns, rows_total),
    input.columns,
  );
}

const nothingThere = new ApiError(
  'BAD_USER_INPUT',
  'There is no such export, none that you may see, or it has ended. Export again.',
);
