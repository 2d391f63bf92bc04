import { expect, test } from 'vitest';
import type { GridLook } from './gridPreferences.ts';
import { readViewedLook, withSaved } from './viewedLook.ts';

const saved: GridLook = {
  columns: [{ column: 'teams', width: 220, pinned: true }],
  density: 'normal',
};
const changed = { view: '7', saved, look: { ...saved, density: 'compact' as const } };

test('W3 what was changed in a view and not saved stays when it is opened anew in the tab', () => {
  const kept = readViewedLook(JSON.stringify(changed));
  expect(withSaved(kept, '7', saved)).toEqual(changed);
  for (const nothing of [null, '', '7', '{}']) expect(readViewedLook(nothing)).toBeUndefined();
});

test('W3 another view, or what somebody else has saved since, is shown as it was saved', () => {
  expect(withSaved(changed, '8', saved)).toEqual({ view: '8', saved, look: saved });
  const others: GridLook = { ...saved, columns: [] };
  expect(withSaved(changed, '7', others)).toEqual({ view: '7', saved: others, look: others });
  expect(withSaved(undefined, '7', saved).look).toEqual(saved);
});
