import type { EntityManager } from '@mikro-orm/postgresql';
import type { UserError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { ReadingChoices } from '../files/ReadingChoice.ts';
import { ImportFormat } from '../ImportFormat.ts';
import { type ChosenColumn, mapColumns } from '../mapping/mapColumns.ts';
import { inInput, type JudgedFile } from '../plan/judgeFile.ts';
import { detailsProblems } from './detailsProblems.ts';
import { openOnboarding } from './openOnboarding.ts';
import { withSideColumns } from './withSideColumns.ts';

/** I3: the files of Onboarding as one, the user details with a column for each of the others. What is chosen is about the details. */
export async function judgeOnboarding(
  em: EntityManager,
  actor: Actor,
  uploadIds: readonly string[],
  choices: ReadingChoices,
  chosen: readonly ChosenColumn[] | null,
): Promise<JudgedFile | { problems: UserError[] }> {
  const opened = await openOnboarding(em, actor, uploadIds, choices);
  if ('problems' in opened) return opened;
  const { details, sideFiles, large } = opened;
  const mapped = await mapColumns(em, actor, details.reading, chosen);
  if ('problems' in mapped) return mapped;
  const { header } = details.reading;
  const problems = detailsProblems(actor, header, mapped.mapping);
  if (problems.length > 0) {
    const file = ['uploadIds', String(details.place)];
    return {
      problems: problems.map(({ message, index }) =>
        inInput({ message: `${details.name}: ${message}`, index }, chosen, file),
      ),
    };
  }
  return {
    ...mapped,
    ...withSideColumns({ header, mapping: mapped.mapping }, sideFiles),
    ...{ id: details.id, name: details.name, large, sideFiles },
    format: ImportFormat.ONBOARDING,
    source: null,
  };
}
