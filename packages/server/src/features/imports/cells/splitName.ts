/** What may follow a name after a comma without being the first name. */
const TITLES = /^(jr|sr|ii|iii|iv|phd|md|mba|esq|cpa|dr|msc|bsc|ma|ba)$/;

/**
 * First and last name out of a whole one: the last word is the last name, or what stands before a comma, as in
 * "Lovelace, Ada"; a single word is a last name. Null where there is none.
 */
export function splitName(text: string): [first: string | null, last: string | null] {
  const name = text.replace(/\s+/g, ' ').trim();
  const comma = name.indexOf(',');
  const after = comma < 0 ? '' : name.slice(comma + 1).trim();
  if (after !== '' && !TITLES.test(after.toLowerCase().replace(/\./g, ''))) {
    return [after, name.slice(0, comma).trim() || null];
  }
  const plain = (comma < 0 ? name : name.slice(0, comma)).trim();
  const space = plain.lastIndexOf(' ');
  const last = plain.slice(space + 1) + (after === '' ? '' : `, ${after}`);
  return [space < 0 ? null : plain.slice(0, space), last || null];
}
