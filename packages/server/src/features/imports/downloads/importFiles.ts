import { Router } from 'express';
import { sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { ApiError } from '../../../platform/errors.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { may } from '../../roles/Actor.ts';
import type { Context } from '../../roles/Context.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import { errorsHeader } from '../files/matchHeader.ts';
import { loadImport, type StoredImport } from '../plan/loadImport.ts';
import { type Template, templates } from '../templates.ts';
import { importWords } from '../words/importWords.ts';
import type { Download } from './Download.ts';
import { errorCsv } from './errorCsv.ts';
import { errorWorkbook } from './errorWorkbook.ts';
import { longCellRow } from './longCellRow.ts';
import { sendDownload } from './sendDownload.ts';
import { templateWorkbook } from './templateWorkbook.ts';

/** Templates and error files, below the files of a site. */
export const importFiles: Router = Router()
  .get('/imports/templates/:name.csv', (req, res) =>
    sendDownload(res, (context) => {
      const template = templateOf(context, req.params.name);
      if (!template) return undefined;
      const labels = template.columns.map(({ label }) => label);
      return { name: template.name, type: 'csv', content: [BYTE_ORDER_MARK + csvLine(labels)] };
    }),
  )
  .get('/imports/templates/:name.xlsx', (req, res) =>
    sendDownload(res, async (context) => {
      const template = templateOf(context, req.params.name);
      if (!template) return undefined;
      const content = await context.inSite((em) => templateWorkbook(em, context.actor.siteId, template));
      return { name: template.name, type: 'xlsx', content };
    }),
  )
  .get('/imports/:id/errors.csv', (req, res) =>
    sendDownload(res, (context) => ofErrors(context, req.params.id, 'csv')),
  )
  .get('/imports/:id/errors.xlsx', (req, res) =>
    sendDownload(res, (context) => ofErrors(context, req.params.id, 'xlsx')),
  );

function templateOf({ actor }: Context, name: string): Template | undefined {
  if (!may(actor, 'imports.run')) {
    throw new ApiError('FORBIDDEN', 'This needs the permission imports.run, which your roles do not give.');
  }
  return templates.find(({ file }) => file === name);
}

async function ofErrors(context: Context, id: string, type: Download['type']): Promise<Download | undefined> {
  const { em, actor } = context;
  const found = isUuid(id) ? await visibleImport(context, id) : undefined;
  if (!found) return undefined;
  if (type === 'xlsx') await judgeCells(context, found);
  const write = type === 'csv' ? errorCsv : errorWorkbook;
  return {
    name: `${found.file_name.replace(/\.[^.]*$/, '')} ${errorsHeader[actor.reads ?? 'en'].toLowerCase()}`,
    type,
    content: write(em, actor, found),
  };
}

/** Nothing is cut off, because the file is to be corrected and imported again. */
async function judgeCells({ actor, inSite }: Context, { id }: StoredImport): Promise<void> {
  const row = await inSite((em) => longCellRow(em, id));
  if (row === undefined) return;
  throw new ApiError('BAD_USER_INPUT', importWords(actor).longCell(row));
}

function visibleImport({ actor, inSite }: Context, id: string): Promise<StoredImport | undefined> {
  const seen = sql`exists (select from runs r where r.id = run_id and ${visibleRuns(actor)})`;
  return inSite((tx) => loadImport(tx, sql`id = ${id} and ${seen}`));
}
