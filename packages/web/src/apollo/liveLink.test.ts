import { ApolloLink, gql } from '@apollo/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { liveLink } from './liveLink.ts';

let streams: Stream[] = [];

class Stream extends EventTarget {
  closed = false;
  language: string | null;
  constructor(address: string) {
    super();
    this.language = new URL(address, 'http://muster.test').searchParams.get('language');
    streams.push(this);
  }
  close() {
    this.closed = true;
  }
}

beforeEach(() => {
  streams = [];
  vi.stubGlobal('EventSource', Stream);
  return () => vi.unstubAllGlobals();
});

test('a stream is opened anew in another language, and goes with who listens', () => {
  let language = 'en';
  const changed = new Set<() => void>();
  const link = liveLink(
    'north',
    () => language,
    (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
  );
  const context = { client: undefined as never };
  const listening = ApolloLink.execute(link, { query: gql`subscription { a }` }, context).subscribe();
  const say = () => {
    for (const listener of changed) listener();
  };
  say();
  expect(streams.map((stream) => stream.language)).toEqual(['en']);
  language = 'de';
  say();
  expect(streams.map((stream) => [stream.language, stream.closed])).toEqual([
    ['en', true],
    ['de', false],
  ]);
  listening.unsubscribe();
  expect(streams.every((stream) => stream.closed)).toBe(true);
  expect(changed.size).toBe(0);
});
