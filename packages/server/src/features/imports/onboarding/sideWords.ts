const COUNTS = ['count', 'counts', 'capacity', 'channelcount'];

/** A header, as `headerKey` brings it. */
export function isCount(header: string): boolean {
  return COUNTS.includes(header);
}
