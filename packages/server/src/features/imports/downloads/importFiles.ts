import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { ApiError } from '../../../platform/errors.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { may } from '../../roles/Actor.ts';
import type { Context } from '../../roles/Context.ts';
import { contextOf } from '../../roles/contextOf.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import { loadImport } from '../plan/loadImport.ts';
import { templates } from '../templates.ts';
import { answerProblem } from './answerProblem.ts';
import { errorFile } from './errorFile.ts';

/** Templates and error files, below the files of a site. */
export const importFiles: Router = Router()
  .get('/imports/templates/:name.csv', async (req, res) => {
    const template = templates.find(({ file }) => file === req.params.name);
    await answer(res, (context) => {
      if (!may(context.actor, 'imports.run')) throw notAllowed();
      if (!template) return undefined;
      const labels = template.columns.map(({ label }) => label);
      return { name: `${template.name}.csv`, content: [BYTE_ORDER_MARK + csvLine(labels)] };
    });
  })
  .get('/imports/:id/errors.csv', async (req, res) => {
    await answer(res, async ({ em, actor, inSite }) => {
      const { id } = req.params;
      const found = isUuid(id)
        ? await inSite((tx) =>
            loadImport(
              tx,
              sql`id = ${id} and exists (select from runs r where r.id = run_id and ${visibleRuns(actor)})`,
            ),
          )
        : undefined;
      if (!found) return undefined;
      const name = `${found.file_name.replace(/\.[^.]*$/, '')} errors.csv`;
      return { name, content: errorFile(em, actor, found) };
    });
  });

interface Download {
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

async function answer(
  res: Response,
  prepare: (context: Context) => Download | undefined | Promise<Download | undefined>,
): Promise<void> {
  try {
    const download = await prepare(contextOf(res));
    if (!download) {
      answerProblem(res, nothingThere, 404);
      return;
    }
    const { name, content } = download;
    res.attachment(name).type('text/csv; charset=utf-8').setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(content), res);
  } catch (problem) {
    // Whoever broke the download off wants no answer.
    if ((problem as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    answerProblem(res, problem);
  }
}

function notAllowed(): ApiError {
  return new ApiError('FORBIDDEN', 'This needs the permission imports.run, which your roles do not give.');
}

const nothingThere = new ApiError('BAD_USER_INPUT', 'There is no such file, or none that you may see.');
