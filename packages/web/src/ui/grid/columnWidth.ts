const LEAST = 56;
const MOST = 1000;

/** A width that a column may have; under a zoom the pointer moves by parts of a pixel. */
export function columnWidth(wanted: number): number {
  return Math.min(Math.max(Math.round(wanted), LEAST), MOST);
}
