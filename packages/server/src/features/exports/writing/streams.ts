import { ApiError } from '../../../platform/errors.ts';
import { MOST_OWN_STREAMS, MOST_STREAMS } from '../limits.ts';

/** Whose downloads this process reads. */
const open: string[] = [];

/** O1: one more download of a person that holds a connection; the answer ends it. */
export function beginStream(userId: string): () => void {
  const own = open.filter((id) => id === userId).length;
  if (own >= MOST_OWN_STREAMS) {
    throw tooMany(`You download ${own} exports already, the most at a time. Wait until one has ended.`);
  }
  if (open.length >= MOST_STREAMS) {
    throw tooMany(
      `The server sends ${open.length} exports already, the most at a time. Try again in a minute.`,
    );
  }
  open.push(userId);
  return () => {
    open.splice(open.indexOf(userId), 1);
  };
}

function tooMany(message: string): ApiError {
  return new ApiError('RATE_LIMITED', message);
}
