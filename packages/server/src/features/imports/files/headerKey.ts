/** Headers are compared without case, accents, spaces and punctuation. */
export function headerKey(header: string): string {
  // Most are plain, and a workbook may have thousands of columns.
  if (PLAIN.test(header)) return header.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const PLAIN = /^[ -~]*$/;
