import { ApiError } from '../../../platform/errors.ts';
import type { FileKind } from '../files/fileKind.ts';

const MIB = 1024 * 1024;

/** I1 */
export const FILE_BYTES = 500 * MIB;
/** P5: of pictures; the largest number that the schema's Int holds. */
export const ZIP_BYTES = 2 * 1024 * MIB - 1;

/** A file that grows beyond what its kind may have is not kept. */
export function judgeSize(name: string, kind: FileKind, bytes: number): void {
  const most = kind === 'zip' ? ZIP_BYTES : FILE_BYTES;
  if (bytes > most) throw tooLarge(name, most);
}

export function tooLarge(name: string, most: number): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE', `“${name}” has more than ${most} bytes, the limit.`);
}
