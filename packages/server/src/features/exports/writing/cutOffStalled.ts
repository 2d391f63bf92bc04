import type { ServerResponse } from 'node:http';

/** Ends an answer of which its reader has taken no byte for so long, while there is something to take. */
export function cutOffStalled(res: ServerResponse, milliseconds: number): void {
  res.setTimeout(milliseconds, () => {
    if (res.writableLength > 0) res.destroy();
    else res.setTimeout(milliseconds);
  });
}
