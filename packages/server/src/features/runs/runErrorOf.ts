import type { Language } from '../../platform/language/Language.ts';
import type { RunRow } from './loadRun.ts';
import { isKnown, runWords } from './runSaying.ts';
import type { RunError } from './schema/Run.ts';
import { en } from './words/en.ts';

/** Why a run failed, for its reader. A message that was kept without its saying stays as it is, but for that of a code. */
export function runErrorOf(
  {
    error_code: code,
    error_message: message,
    error_saying: saying,
  }: Pick<RunRow, 'error_code' | 'error_message' | 'error_saying'>,
  language: Language = 'en',
): RunError | null {
  if (!code) return null;
  if (saying && isKnown(saying)) return { code, message: runWords(saying, language) };
  const known = code in en ? (code as keyof typeof en) : undefined;
  return { code, message: known && message === en[known] ? runWords([known], language) : (message ?? '') };
}
