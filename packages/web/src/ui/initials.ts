/** The first letters of the first and the last word: "Liam Ó Briain" is LB. */
export function initials(name: string): string {
  const words = name.split(/[\s.\-_@]+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
