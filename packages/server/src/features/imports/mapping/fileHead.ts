import { trimText } from '../../../platform/text/trimText.ts';
import type { Reading } from '../files/openFile.ts';
import type { FileHead } from './guessColumns.ts';

export function headOf({ header, sample }: Pick<Reading, 'header' | 'sample'>): FileHead {
  return {
    header,
    valuesAt: (index) => sample.map((cells) => trimText(cells[index] ?? '')).filter((value) => value !== ''),
  };
}
