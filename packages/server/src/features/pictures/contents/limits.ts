/** U13, P2: a picture is smaller than this. */
export const PICTURE_BYTES = 5_000_000;
/** What a phone takes today, and what fits into 250 MB of memory while it is read; half of it in CMYK or with 16 bits a colour. */
export const MOST_PIXELS = 50_000_000;
export const LARGE_PIXELS = 512;
export const SMALL_PIXELS = 96;
