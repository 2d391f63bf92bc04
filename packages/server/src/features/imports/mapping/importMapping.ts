import type { EntityManager } from '@mikro-orm/postgresql';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { ReadingChoice } from '../files/ReadingChoice.ts';
import { openUpload } from '../plan/judgeFile.ts';
import type { ImportMapping } from '../schema/ImportMapping.ts';
import { findUpload } from '../uploads/findUpload.ts';
import { importFields } from './importFields.ts';
import { mappingProblems } from './mappingProblems.ts';
import { showMapping } from './showMapping.ts';

/** What the columns of an upload would be read as; null where there is no such upload of the caller. */
export async function importMapping(
  em: EntityManager,
  actor: Actor,
  uploadId: string,
  choice: ReadingChoice,
): Promise<ImportMapping | null> {
  const upload = await findUpload(em, actor, uploadId);
  if (!upload) return null;
  try {
    const { reading } = await openUpload(em, upload, choice);
    return await showMapping(em, actor, { name: upload.name, reading }, mappingProblems);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const problems = [userError(problem.code, problem.wordsIn(actor.reads))];
    return { fileName: upload.name, source: null, columns: [], fields: importFields(actor), problems };
  }
}
