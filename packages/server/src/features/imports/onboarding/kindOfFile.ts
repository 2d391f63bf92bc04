import { isNo, isYes } from '../cells/yesNo.ts';
import type { ColumnKey } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import { matchHeader } from '../files/matchHeader.ts';
import type { SideKind } from './SideFile.ts';
import { isCount } from './sideWords.ts';

/** Columns that only the user details have. */
const DETAILS: readonly (ColumnKey | null)[] = ['firstName', 'lastName', 'userType', 'orgUnit'];

/**
 * EMPTY is a wide form with names that the site does not know and no rows; PERHAPS_DETAILS are user details in which
 * no header says LAN ID.
 */
export type OnboardingKind = 'DETAILS' | 'PERHAPS_DETAILS' | SideKind | 'EMPTY';

export interface SiteNames {
  channels: readonly string[];
  features: readonly string[];
}

/**
 * Which file of Onboarding it is, told by its header; of the wide forms, whose headers are names, also by the values
 * below.
 */
export function kindOfFile(
  header: readonly string[],
  firstRows: readonly (readonly string[])[],
  { channels, features }: SiteNames,
): OnboardingKind | null {
  const keys = header.map(matchHeader);
  const lanAt = keys.indexOf('lanId');
  const marks = keys.filter((key) => DETAILS.includes(key)).length;
  if (lanAt < 0) return marks >= 2 ? 'PERHAPS_DETAILS' : null;
  if (marks > 0) return 'DETAILS';
  const places = header.flatMap((name, i) => (i !== lanAt && name !== '' ? [i] : []));
  const names = places.map((i) => headerKey(header[i] ?? ''));
  if (names.includes('channel')) return names.some(isCount) ? 'CHANNEL_COUNTS' : null;
  if (names.length === 1 && keys[places[0] ?? -1] === 'features') return 'FEATURES';
  if (names.length === 0) return null;
  const hits = (known: readonly string[]) => {
    const wanted = new Set(known.map(headerKey));
    return names.filter((name) => wanted.has(name)).length;
  };
  const [asChannels, asFeatures] = [hits(channels), hits(features)];
  if (asChannels !== asFeatures) return asChannels > asFeatures ? 'CHANNEL_COUNTS' : 'FEATURES';
  const values = firstRows.flatMap((cells) => places.map((i) => (cells[i] ?? '').trim())).filter(Boolean);
  if (values.some((value) => /^[0-9]{1,3}$/.test(value) && Number(value) > 1)) return 'CHANNEL_COUNTS';
  if (values.some((value) => isYes(value) || isNo(value))) return 'FEATURES';
  return asChannels > 0 ? 'CHANNEL_COUNTS' : values.length === 0 ? 'EMPTY' : null;
}
