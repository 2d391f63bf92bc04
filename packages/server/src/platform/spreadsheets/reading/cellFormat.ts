/** How a number is shown, as far as it makes another value of it. */
export type CellFormat = 'date' | 'time' | { zeros: number };

const DATES = [14, 15, 16, 17, 22, [27, 31], 36, [50, 58]] as const;
const TIMES = [18, 19, 20, 21, [32, 35], [45, 47]] as const;

/** The format that a spreadsheet knows by its number. */
export function builtInFormat(id: number): CellFormat | undefined {
  if (among(DATES, id)) return 'date';
  return among(TIMES, id) ? 'time' : undefined;
}

function among(ids: readonly (number | readonly [number, number])[], id: number): boolean {
  return ids.some((one) => (typeof one === 'number' ? one === id : one[0] <= id && id <= one[1]));
}

/** The format that a code such as `dd/mm/yyyy` or `00000` stands for. */
export function cellFormat(code: string): CellFormat | undefined {
  const [first = ''] = code.split(';');
  if (/^0{2,}$/.test(first)) return { zeros: first.length };
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '')
    .toLowerCase();
  if (letters.includes('general')) return undefined;
  if (/[yd]|mmm/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'date';
  return /[hs]/.test(letters) ? 'time' : undefined;
}
