import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Attachment } from '../../../platform/mail/transports.ts';
import type { DueMessage, MessageType } from '../../mail/MessageType.ts';
import { loadRunWords } from '../../mail/templates/loadRunWords.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { loadExport, type StoredExport } from '../StoredExport.ts';
import { fileTypes } from '../writing/exportFile.ts';
import { fileName } from '../writing/fileName.ts';

const message = (template: 'exportAttached' | 'exportLink'): MessageType => ({
  template,
  keepsAddress: true,
  values: async (em, due, siteUrl) => {
    const found = await exportOf(em, due);
    return {
      actor: found.actor_name,
      rows: new Intl.NumberFormat(due.language).format(found.rows_total),
      file: fileName(found),
      link: `${siteUrl}/exports/${found.id}`,
    };
  },
});

/** With a link to a page of the site, which asks for a sign-in. */
export const exportLink = message('exportLink');

/** With the file itself, which is read when the message is sent. */
export const exportAttached: MessageType = {
  ...message('exportAttached'),
  attachments: async (em, due) => [await attachment(em, await exportOf(em, due))],
};

/** To whoever asked for one that could not be made. */
export const exportFailed: MessageType = {
  template: 'exportFailed',
  keepsAddress: true,
  values: async (em, due, siteUrl) => {
    const found = await exportOf(em, due, 'FAILED');
    const { exportProblems } = loadRunWords([due.language, due.site_language]);
    return {
      actor: found.actor_name,
      rows: new Intl.NumberFormat(due.language).format(found.rows_total),
      address: found.address ?? '',
      reason: exportProblems[found.problem ?? ExportProblem.INTERNAL] ?? '',
      link: `${siteUrl}/exports/${found.id}`,
    };
  },
};

async function exportOf(
  em: EntityManager,
  { params }: DueMessage,
  status: StoredExport['status'] = 'READY',
): Promise<StoredExport> {
  const found = await loadExport(em, sql`e.id = ${params.exportId}::uuid and e.status = ${status}`);
  if (!found) throw new Error(`The export ${params.exportId} has ended before it was sent.`);
  return found;
}

async function attachment(em: EntityManager, found: StoredExport): Promise<Attachment> {
  const chunks = await rows<{ content: Buffer }>(
    em,
    sql`select content from export_chunks where export_id = ${found.id} order by ordinal`,
  );
  return {
    filename: fileName(found),
    contentType: fileTypes[found.format].contentType,
    content: Buffer.concat(chunks.map(({ content }) => content)),
  };
}
