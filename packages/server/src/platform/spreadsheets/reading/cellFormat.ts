/** How a number is shown, as far as it makes another value of it. */
export type CellFormat = 'date' | 'time' | 'elapsed' | 'percent' | { prefix: string; zeros: number };

const DATES = [14, 15, 16, 17, 22, [27, 31], 36, [50, 58]] as const;
const TIMES = [18, 19, 20, 21, [32, 35], 45, 47] as const;

/** The format that a spreadsheet knows by its number. */
export function builtInFormat(id: number): CellFormat | undefined {
  if (among(DATES, id)) return 'date';
  if (among(TIMES, id)) return 'time';
  if (id === 46) return 'elapsed';
  return id === 9 || id === 10 ? 'percent' : undefined;
}

function among(ids: readonly (number | readonly [number, number])[], id: number): boolean {
  return ids.some((one) => (typeof one === 'number' ? one === id : one[0] <= id && id <= one[1]));
}

/** The format that a code such as `dd/mm/yyyy`, `00000` or `+0` stands for. */
export function cellFormat(code: string): CellFormat | undefined {
  const [first = ''] = code.split(';');
  const shown = first.replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '');
  const letters = shown.replace(/"[^"]*"|\\.|_.|\*./g, '').toLowerCase();
  if (letters.includes('general')) return undefined;
  if (letters.includes('%')) return 'percent';
  if (/[yd]|mmm/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'date';
  if (/[hs]/.test(letters)) return letters.includes('[') ? 'elapsed' : 'time';
  return digits(shown);
}

/** What stands before the digits of a telephone or staff number, and how many there are at least. */
function digits(shown: string): CellFormat | undefined {
  let prefix = '';
  let zeros = 0;
  let begun = false;
  for (const sign of shown.match(/"[^"]*"|\\.|_.|\*.|./gsu) ?? []) {
    if (sign === '0' || sign === '#') {
      begun = true;
      if (sign === '0') zeros += 1;
    } else if (!/^[_*]/.test(sign)) {
      const literal = sign.replace(/^\\|"/g, '');
      if (!(begun ? /^[\s()/-]*$/ : /^[+\d\s()/-]*$/).test(literal)) return undefined;
      if (!begun) prefix += literal.replace(/[^+\d]/g, '');
    }
  }
  return begun && (prefix !== '' || zeros > 1) ? { prefix, zeros } : undefined;
}
