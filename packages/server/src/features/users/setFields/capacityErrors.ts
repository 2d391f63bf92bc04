import type { InputError } from '../../runs/BulkAction.ts';

export interface ChannelCapacity {
  channel: string;
  /** Null takes the capacity of the channel away. */
  count?: number | null;
}

const CHANNEL = /^[A-Z][A-Z0-9_]{0,31}$/;

/** All that is wrong with a list of capacities. */
export function capacityErrors(capacities: readonly ChannelCapacity[]): InputError[] {
  if (capacities.length === 0) {
    return [{ code: 'REQUIRED', message: 'Name at least one channel.', path: ['capacities'] }];
  }
  return capacities.flatMap(({ channel }, index): InputError[] => {
    const path = ['capacities', String(index), 'channel'];
    if (!CHANNEL.test(channel)) {
      const message = `"${channel}" is no channel. Give capitals, digits and underscores, as PHONE or CHAT.`;
      return [{ code: 'INVALID', message, path }];
    }
    return capacities.findIndex((one) => one.channel === channel) < index
      ? [{ code: 'INVALID', message: `${channel} is given twice. Keep one of the two.`, path }]
      : [];
  });
}
