import type { MessageStatus } from '../../gql/graphql.ts';
import type { Tone } from '../../ui/tones.ts';

const tones: Record<MessageStatus, Tone> = {
  PENDING: 'busy',
  SENDING: 'busy',
  SENT: 'good',
  FAILED: 'bad',
  KEPT: 'quiet',
};

export function toneOfMessage(status: MessageStatus): Tone {
  return tones[status];
}

export const messageStatuses = Object.keys(tones) as MessageStatus[];
