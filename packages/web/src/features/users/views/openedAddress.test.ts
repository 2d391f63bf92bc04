import { expect, test } from 'vitest';
import { apartFromView, isViewAlone, openedAddress } from './openedAddress.ts';

const opened = (present: string, query: string) =>
  openedAddress(new URLSearchParams(present), { query }).toString();

test('W3 a link to a view alone brings its filters and sort', () => {
  expect(opened('view=7', 'team=a&sort=-name')).toBe('team=a&sort=-name&view=7');
  expect(isViewAlone(new URLSearchParams('view=7'))).toBe(true);
});

test('W3 the page, the size, the drawer and what was narrowed since stay as the address has them', () => {
  expect(opened('view=7&size=100&after=x&from=101', '')).toBe('view=7&size=100&after=x&from=101');
  expect(opened('view=7&user=9', 'team=a')).toBe('view=7&user=9');
  expect(opened('team=b&view=7', 'team=a')).toBe('team=b&view=7');
  expect(isViewAlone(new URLSearchParams('view=7&user=9'))).toBe(false);
});

test('W3 a view whose filters were all taken off stays without them after a reload', () => {
  const cleared = apartFromView(new URLSearchParams('view=7'));
  expect(isViewAlone(cleared)).toBe(false);
  expect(openedAddress(cleared, { query: 'team=a' }).get('team')).toBeNull();
  expect(apartFromView(new URLSearchParams('view=7&team=b')).toString()).toBe('view=7&team=b');
  expect(apartFromView(new URLSearchParams('')).toString()).toBe('');
});
