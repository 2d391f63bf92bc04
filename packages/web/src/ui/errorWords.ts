/** What an error says to the reader, and the id under which the server's log has it. */
export interface ErrorWords {
  message?: string;
  id?: string;
  /** The reader lacks the right: trying again is of no use. */
  forbidden?: boolean;
}

interface Shown {
  message: string;
  extensions?: { id?: unknown; code?: unknown };
}

/** GraphQL errors carry words for the reader; what the network throws does not. */
export function errorWords(error: unknown): ErrorWords {
  const [first] = (error as { errors?: readonly Shown[] } | undefined)?.errors ?? [];
  if (!first) return {};
  const { id, code } = first.extensions ?? {};
  return {
    message: first.message,
    ...(typeof id === 'string' && { id }),
    ...(code === 'FORBIDDEN' && { forbidden: true }),
  };
}
