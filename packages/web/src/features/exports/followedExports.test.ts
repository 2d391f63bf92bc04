import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followExport, followedExports, forgetExport } from './followedExports.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('W10 exports that are waited for are known after a reload, each in its site, for an hour', () => {
  vi.useFakeTimers();
  followExport('north', 'a');
  followExport('north', 'b');
  followExport('south', 'c');
  expect(followedExports('north').sort()).toEqual(['a', 'b']);
  forgetExport('north', 'a');
  expect(followedExports('north')).toEqual(['b']);
  vi.advanceTimersByTime(60 * 60 * 1000);
  followExport('north', 'b');
  expect([followedExports('north'), followedExports('south')]).toEqual([[], []]);
});
