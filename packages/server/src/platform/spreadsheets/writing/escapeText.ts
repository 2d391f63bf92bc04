/** What follows the last digit of _x000D_ may be an underscore of the text, or the first of a character written so. */
const SPECIAL =
  /[&<>]|_(?=x[\da-f]{4}[^\t\n\x20-\x5e\x60-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}])|[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/giu;

/**
 * The text of a cell as XML. What XML cannot hold, and a line end that it would change, is written as _x000D_, and
 * a text that looks so as _x005F_x000D_ (ECMA-376, ST_Xstring).
 */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, (found) => entities[found] ?? escaped(found));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(found: string): string {
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
