import { ApiError } from '../../../platform/errors.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { FileKind } from '../files/fileKind.ts';
import { importWords } from '../words/importWords.ts';

const MIB = 1024 * 1024;

/** I1 */
export const FILE_BYTES = 500 * MIB;
/** P5: of pictures; the largest number that the schema's Int holds. */
export const ZIP_BYTES = 2 * 1024 * MIB - 1;

/** A file that grows beyond what its kind may have is not kept. */
export function judgeSize(actor: Actor, name: string, kind: FileKind, bytes: number): void {
  const most = kind === 'zip' ? ZIP_BYTES : FILE_BYTES;
  if (bytes > most) throw tooLarge(actor, name, most);
}

export function tooLarge(actor: Actor, name: string, most: number): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE', importWords(actor).tooLarge(name, most));
}
