import type { ChannelCapacityInput } from '../../../gql/graphql.ts';

/** The channels that the phone system knows. */
export const channels = ['PHONE', 'CHAT', 'EMAIL', 'SMS', 'SOCIAL'] as const;

type Channel = (typeof channels)[number];

/** What was typed for each channel; a channel that is not there is left alone. */
export type CapacityValues = Partial<Record<Channel, { text: string; clear: boolean }>>;

const MOST = 100;

/** The count that was typed; undefined where it is none. */
export function countOf(text: string): number | undefined {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return count <= MOST ? count : undefined;
}

/** The channels as the server takes them; undefined where something typed is no count. */
export function capacityInput(values: CapacityValues): ChannelCapacityInput[] | undefined {
  const given = channels.flatMap((channel) => {
    const value = values[channel];
    if (!value || (value.text.trim() === '' && !value.clear)) return [];
    return [{ channel, count: value.clear ? null : countOf(value.text) }];
  });
  return given.some(({ count }) => count === undefined) ? undefined : given;
}
