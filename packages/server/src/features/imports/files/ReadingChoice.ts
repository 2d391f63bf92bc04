import { FileProblem } from '../../../platform/files/FileProblem.ts';

/** What a person chose where the guess about a file was wrong; what is absent is found out from its content. */
export interface ReadingChoice {
  encoding?: string | null;
  delimiter?: string | null;
  sheet?: string | null;
}

/** By the id of the upload. */
export type ReadingChoices = Record<string, ReadingChoice>;

/** The encodings that are offered, the commonest first, as TextDecoder knows them. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'koi8-r',
  'ibm866',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];
export const DELIMITERS = [',', ';', '\t', '|'];

export function judgeChoice({ encoding, delimiter }: ReadingChoice): void {
  if (encoding && !ENCODINGS.includes(encoding)) {
    throw new FileProblem('FILE_INVALID', 'encodingUnknown', encoding, ENCODINGS.join(', '));
  }
  if (delimiter && !/^[^\p{L}\p{N}"\r\n]$/u.test(delimiter)) {
    throw new FileProblem('FILE_INVALID', 'delimiterUnknown', delimiter);
  }
}
