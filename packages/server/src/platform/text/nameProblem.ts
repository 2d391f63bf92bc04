/** What is wrong with a name that has been trimmed; `given` is what it was made from. */
export function nameProblem(name: string, given = name): string | undefined {
  if (name === '' || [...name].length > 100) return 'Give a name of 1 to 100 characters.';
  if (/[\p{Cc}\u2028\u2029]/u.test(given)) return 'A name holds no line breaks, tabs or control characters.';
  // I5: cells of import files hold several names with semicolons between them.
  if (name.includes(';')) return `"${name}" holds a semicolon, which separates names in import files.`;
  // I9: it would be an error in a file that names it.
  if (name.includes('\ufffd')) {
    return `"${name}" holds a character that could not be read where it came from. Write the one that is meant.`;
  }
  return undefined;
}
