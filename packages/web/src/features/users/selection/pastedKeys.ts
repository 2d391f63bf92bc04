/** One key a line, or several parted by commas, semicolons or tabs; each once, as it was first written. */
export function pastedKeys(text: string): string[] {
  const keys = new Map<string, string>();
  for (const part of text.split(/[\n\r,;\t]+/)) {
    const key = part
      .trim()
      .replace(/^(["'<])(.*)(["'>])$/, '$2')
      .trim();
    const known = key.toLocaleLowerCase();
    if (key && !keys.has(known)) keys.set(known, key);
  }
  return [...keys.values()];
}
