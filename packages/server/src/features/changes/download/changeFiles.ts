import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { answerProblem } from '../../../platform/answerProblem.ts';
import { ApiError } from '../../../platform/errors.ts';
import { logSiteEvent } from '../../events/logSiteEvent.ts';
import { may } from '../../roles/Actor.ts';
import { contextOf } from '../../roles/contextOf.ts';
import type { ChangeFilter } from '../schema/Change.ts';
import { changesCsv } from './changesCsv.ts';
import { readFilter } from './readFilter.ts';

/** C2: GET /files/<site>/changes.csv with the filter of the page. Who took what out of the log stands in the log. */
export const changeFiles: Router = Router().get('/changes.csv', async (req, res) => {
  try {
    const context = contextOf(res);
    const { actor } = context;
    if (!may(actor, 'changes.read')) throw notAllowed;
    const filter = readFilter(req.query);
    const subject = { type: 'EXPORT', name: 'changes.csv' } as const;
    await context.inSite((em) =>
      logSiteEvent(em, actor, 'changes.csv', subject, {}, { exported: words(filter) }),
    );
    res.attachment('change log.csv').type('text/csv; charset=utf-8').setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(changesCsv(context, filter)), res);
  } catch (problem) {
    // Whoever broke the download off wants no answer.
    if ((problem as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    answerProblem(res, problem);
  }
});

function words(filter: ChangeFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return (
    given
      .map(([name, value]) => `${name}: ${value instanceof Date ? value.toISOString() : value}`)
      .join(', ') || 'everything'
  );
}

const notAllowed = new ApiError(
  'FORBIDDEN',
  'This needs the permission changes.read, which your roles do not give.',
);
