import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import type { ReadingChoices } from '../files/ReadingChoice.ts';
import { showMapping } from '../mapping/showMapping.ts';
import type { OnboardingMapping } from '../schema/OnboardingMapping.ts';
import { detailsProblems } from './detailsProblems.ts';
import { openOnboarding } from './openOnboarding.ts';
import { sideColumns } from './SideFile.ts';

/** What the columns of the user details would be read as, and what the files beside them are. */
export async function onboardingMapping(
  em: EntityManager,
  actor: Actor,
  uploadIds: readonly string[],
  choices: ReadingChoices,
): Promise<OnboardingMapping> {
  const opened = await openOnboarding(em, actor, uploadIds, choices);
  if ('problems' in opened) return { details: null, sideFiles: [], problems: opened.problems };
  const { details, sideFiles } = opened;
  return {
    details: await showMapping(em, actor, details, detailsProblems),
    sideFiles: sideFiles.map(({ name, kind }) => ({ fileName: name, columnKey: sideColumns[kind] })),
    problems: [],
  };
}
