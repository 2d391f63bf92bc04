import { expect, test } from 'vitest';
import { isSameState, type ViewState } from './ViewState.ts';

const columns = [
  { column: 'teams', width: 200, pinned: true },
  { column: 'status', width: null, pinned: false },
];
const view: ViewState = { query: 'team=a%2Cb&sort=-name', columns, density: 'NORMAL' };

test('W3 a view is unchanged however its address is written, and changed by each part', () => {
  expect(isSameState(view, { ...view, query: 'sort=-name&team=a,b' })).toBe(true);
  expect(isSameState(view, { ...view, query: 'sort=-name&team=a' })).toBe(false);
  expect(isSameState(view, { ...view, density: 'COMPACT' })).toBe(false);
  expect(isSameState(view, { ...view, columns: columns.toReversed() })).toBe(false);
  expect(isSameState(view, { ...view, columns: columns.map((one) => ({ ...one, pinned: false })) })).toBe(
    false,
  );
});
