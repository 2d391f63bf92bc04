import type { RunStatus } from '../../gql/graphql.ts';

type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

const tones: Record<RunStatus, Tone> = {
  PLANNING: 'busy',
  PLANNED: 'quiet',
  WAITING_FOR_APPROVAL: 'warn',
  SCHEDULED: 'quiet',
  QUEUED: 'busy',
  RUNNING: 'busy',
  APPLIED: 'good',
  PARTLY_WAITING: 'warn',
  CANCELLED: 'quiet',
  FAILED: 'bad',
  UNDONE: 'quiet',
  EXPIRED: 'quiet',
};

export function toneOf(status: RunStatus): Tone {
  return tones[status];
}

/** Still at work: its numbers move. */
export function isAtWork(status: RunStatus): boolean {
  return toneOf(status) === 'busy';
}

/** A plan that was shown and not applied. Runs leaves these out unless they are asked for. */
export const planStatuses: readonly RunStatus[] = ['PLANNING', 'PLANNED', 'EXPIRED'];

export const runStatuses = Object.keys(tones) as RunStatus[];
