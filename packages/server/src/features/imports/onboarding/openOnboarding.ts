import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { BACKGROUND_ABOVE } from '../../runs/limits.ts';
import { channelsOf } from '../checks/channelsOf.ts';
import { type Reading, readRows } from '../files/openFile.ts';
import type { ReadingChoice, ReadingChoices } from '../files/ReadingChoice.ts';
import { openUpload, unknownUpload } from '../plan/judgeFile.ts';
import { findUpload } from '../uploads/findUpload.ts';
import type { ImportWords } from '../words/en.ts';
import { importWords } from '../words/importWords.ts';
import { kindOfFile, type OnboardingKind, type SiteNames } from './kindOfFile.ts';
import { type SideFile, type SideKind, sideColumns } from './SideFile.ts';

/** Rows that tell a wide form from the other. */
const FIRST_ROWS = 20;
const FILES = 3;

export interface OpenedFile {
  place: number;
  id: string;
  name: string;
  kind: OnboardingKind;
  reading: Reading;
  large: boolean;
}

export interface OpenedOnboarding {
  details: OpenedFile;
  sideFiles: SideFile[];
  large: boolean;
}

/** I3: the files of Onboarding, told apart by their headers in whatever order; all that is wrong with them at once. */
export async function openOnboarding(
  em: EntityManager,
  actor: Actor,
  uploadIds: readonly string[],
  choices: ReadingChoices,
): Promise<OpenedOnboarding | { problems: UserError[] }> {
  const words = importWords(actor);
  const names = await namesOf(em, actor.siteId);
  const problems: UserError[] = uploadIds
    .slice(FILES)
    .map((_, i) => atFile(FILES + i, words.onboardingFiles()));
  const opened: OpenedFile[] = [];
  for (const [place, id] of uploadIds.slice(0, FILES).entries()) {
    const found = await openOne(em, actor, id, place, names, choices[id]);
    if ('kind' in found) opened.push(found);
    else problems.push(found);
  }
  const details = detailsOf(opened);
  const strange = opened.filter((file) => file.kind === 'PERHAPS_DETAILS' && file !== details);
  problems.push(
    ...strange.map(({ place, name }) => atFile(place, words.noOnboardingFile(name))),
    ...doubled(words, opened),
  );
  if (!details && problems.length === 0) problems.push(atFile(0, words.noDetails()));
  if (!details || problems.length > 0) return { problems };
  const sideFiles = opened.flatMap(({ kind, id, name }): SideFile[] =>
    kind in sideColumns ? [{ kind: kind as SideKind, name, uploadId: id }] : [],
  );
  return { details, sideFiles, large: opened.some(({ large }) => large) };
}

/** One without the header LAN ID is taken where there is no other, so that it can be said which column that is. */
function detailsOf(opened: readonly OpenedFile[]): OpenedFile | undefined {
  const sure = opened.find(({ kind }) => kind === 'DETAILS');
  const [only, ...others] = opened.filter(({ kind }) => kind === 'PERHAPS_DETAILS');
  return sure ?? (others.length === 0 ? only : undefined);
}

async function namesOf(em: EntityManager, siteId: string): Promise<SiteNames> {
  const features = await rows<{ name: string }>(em, sql`select name from features where site_id = ${siteId}`);
  const channels = await rows<{ value: string }>(em, channelsOf(siteId));
  return { features: features.map(({ name }) => name), channels: channels.map(({ value }) => value) };
}

async function openOne(
  em: EntityManager,
  actor: Actor,
  id: string,
  place: number,
  names: SiteNames,
  choice?: ReadingChoice,
): Promise<OpenedFile | UserError> {
  const upload = await findUpload(em, actor, id);
  if (!upload) return unknownUpload(actor, place);
  try {
    const { content, small, reading } = await openUpload(em, upload, choice);
    const firstRows: string[][] = [];
    let count = 0;
    for await (const { cells } of readRows(content, reading)) {
      if (count < FIRST_ROWS) firstRows.push(cells);
      count += 1;
      if (!small && count === FIRST_ROWS) break;
    }
    const kind = kindOfFile(reading.header, firstRows, names);
    if (!kind) return atFile(place, importWords(actor).noOnboardingFile(upload.name));
    const large = !small || count > BACKGROUND_ABOVE;
    return { place, id: upload.id, name: upload.name, kind, reading, large };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return userError(problem.code, `${upload.name}: ${problem.wordsIn(actor.reads)}`, [
      'uploadIds',
      String(place),
    ]);
  }
}

function doubled(words: ImportWords, opened: readonly OpenedFile[]): UserError[] {
  return opened.flatMap(({ kind, place, name }, i) => {
    if (kind === 'EMPTY' || kind === 'PERHAPS_DETAILS') return [];
    const first = opened.slice(0, i).find((other) => other.kind === kind);
    if (!first) return [];
    return [atFile(place, words.sameFile(first.name, name, kind))];
  });
}

function atFile(place: number, message: string): UserError {
  return userError('INVALID', message, ['uploadIds', String(place)]);
}
