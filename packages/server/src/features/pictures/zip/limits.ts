/** P5 */
export const MOST_PICTURES = 10_000;
/** Unpacked, and as the file itself. */
export const MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** With folders, and what macOS and Windows leave beside each picture. */
export const MOST_ENTRIES = 40_000;
export const NAME_BYTES = 1024;
/** Pictures are packed already: what unpacks to so much more is none. */
export const MOST_RATIO = 100;
/** Below it, a ratio says nothing. */
export const RATIO_ABOVE = 1024 * 1024;
