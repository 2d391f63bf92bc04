/** A number as a spreadsheet shows it in a wide cell: 15 digits, no exponent. */
export function numberText(value: string): string {
  if (/^-?\d+$/.test(value)) return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const text = String(Number(number.toPrecision(15)));
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!exponent) return text;
  const [, sign = '', whole = '', fraction = '', power = ''] = exponent;
  const digits = whole + fraction;
  const shift = Number(power);
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}` : sign + digits.padEnd(shift + 1, '0');
}

/** A share as it is shown, 0.5 as 50%. Undefined: it is no number. */
export function percentText(value: string): string | undefined {
  const share = Number(value);
  return Number.isFinite(share) ? `${numberText(String(Number((share * 100).toPrecision(15))))}%` : undefined;
}
