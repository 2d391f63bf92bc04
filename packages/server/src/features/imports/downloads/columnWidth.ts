/** Wide enough for the header, and for most of what stands below it. */
export function columnWidth(header: string): number {
  return Math.min(40, Math.max(14, header.length + 4));
}
