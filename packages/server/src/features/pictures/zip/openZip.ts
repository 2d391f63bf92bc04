import { fromRandomAccessReaderPromise } from 'yauzl';
import type { RandomAccess } from '../../../platform/spreadsheets/reading/RandomAccess.ts';
import { listFiles, type ZippedFile } from './listFiles.ts';
import { readFile } from './readFile.ts';
import { ZipReader } from './ZipReader.ts';

export interface PictureZip {
  files: ZippedFile[];
  read(file: ZippedFile): Promise<Buffer>;
}

/** Opens a zip without believing what it says of itself; throws a FileProblem for one that is refused as a whole. */
export async function openZip(access: RandomAccess): Promise<PictureZip> {
  const reader = new ZipReader(access);
  const options = { decodeStrings: false, autoClose: false };
  const files = await reader.explained(async () => {
    const zip = await fromRandomAccessReaderPromise(reader, access.size, options);
    return listFiles(zip, reader);
  });
  return { files, read: (file) => reader.explained(() => readFile(reader, file)) };
}
