import { symbols } from 'pino';
import { log } from '../platform/logging/log.ts';

/** What the log says from now on, at its most talkative. */
export function catchLog(): string[] {
  const lines: string[] = [];
  log.level = 'trace';
  const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[symbols.streamSym];
  if (!stream) throw new Error('The log has no stream.');
  stream.write = (line) => void lines.push(line);
  return lines;
}
