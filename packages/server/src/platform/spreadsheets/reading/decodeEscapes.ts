/** Characters that XML cannot hold stand as _x000B_ (ECMA-376, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_found, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
