import { headerKey } from '../files/headerKey.ts';

/** A header without what stands in brackets behind it. */
export function withoutBrackets(header: string): string {
  return headerKey(header.replace(/\[[^\]]*\]/g, ''));
}
