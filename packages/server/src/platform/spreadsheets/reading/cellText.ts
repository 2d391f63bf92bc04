import type { CellFormat } from './cellFormat.ts';
import { dateText, elapsedText, isoDateText, timeText } from './dateText.ts';
import { decodeEscapes } from './decodeEscapes.ts';
import { numberText, percentText } from './numberText.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';

export interface Formats {
  styles: readonly (CellFormat | undefined)[];
  from1904: boolean;
}

/** What stands in a cell of a type and style; a number where it is one of the shared texts. */
export function cellText(type: string, style: number, value: string, formats: Formats): string | number {
  switch (type) {
    case 's':
      return sharedNumber(value);
    case 'str':
    case 'inlineStr':
      return decodeEscapes(value);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return isoDateText(value);
    default:
      return formatted(value.trim(), formats.styles[style], formats.from1904);
  }
}

function sharedNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new WorkbookProblem('textReference', value);
  return number;
}

function formatted(value: string, format: CellFormat | undefined, from1904: boolean): string {
  const plain = numberText(value);
  if (format === undefined || value === '') return plain;
  if (format === 'date') return dateText(Number(value), from1904) ?? plain;
  if (format === 'time') return timeText(Number(value)) ?? plain;
  if (format === 'elapsed') return elapsedText(Number(value)) ?? plain;
  if (format === 'percent') return percentText(value) ?? plain;
  return /^\d+$/.test(plain) ? format.prefix + plain.padStart(format.zeros, '0') : plain;
}
