import type { RandomAccess } from '../../../platform/spreadsheets/reading/RandomAccess.ts';

/** The bytes of a file, from the beginning each time. */
export type Bytes = () => AsyncIterable<Buffer>;

/** A file that can be read from its beginning, as text is, and at any place, as workbooks are. */
export interface FileContent extends RandomAccess {
  bytes: Bytes;
}
