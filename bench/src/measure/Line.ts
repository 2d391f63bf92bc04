/** A line of the table. Without a limit it is there to be known. */
export interface Line {
  work: string;
  ours: number;
  beside: number;
  /** What `beside` is, such as "plain SQL". */
  of: string;
  unit: 'ms' | 'a second' | 'MB';
  limit?: { ratio: number; most: boolean };
  /** Whether what the note tells is within its limit too. */
  also?: boolean;
  note?: string;
}

export const ratioOf = ({ ours, beside }: Line): number => ours / beside;

export function isMet(line: Line): boolean | undefined {
  if (!line.limit) return undefined;
  if (line.also === false) return false;
  const { ratio, most } = line.limit;
  return most ? ratioOf(line) <= ratio : ratioOf(line) >= ratio;
}
