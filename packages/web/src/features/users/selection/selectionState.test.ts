import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayReachBeyond,
  mostIds,
  nobody,
  rowRange,
  type SelectionAction,
  type SelectionState,
  select,
  selectedCount,
  selectionInput,
} from './selectionState.ts';

const apply = (...actions: SelectionAction[]) => actions.reduce<SelectionState>(select, nobody);

const tick = (ids: string[], under = 'night'): SelectionAction => ({
  type: 'set',
  ids,
  selected: true,
  under,
});
const untick = (ids: string[], under = 'night'): SelectionAction => ({
  type: 'set',
  ids,
  selected: false,
  under,
});

const all: SelectionAction = {
  type: 'all',
  where: { team: { in: ['night'] } },
  under: 'night',
  matching: 312,
  isExact: true,
  words: 'Team is Night',
};

describe('W5 ticking', () => {
  test('adds up over pages and filters, and counts each once', () => {
    const selection = apply(tick(['a', 'b']), tick(['b', 'c'], 'day'), untick(['a'], 'day'));
    expect(selectionInput(selection)).toEqual({ ids: ['b', 'c'] });
    expect(selectedCount(selection)).toBe(2);
  });

  test('reaches beyond the filter only when rows came from another one', () => {
    expect(mayReachBeyond(apply(tick(['a'])), 'night')).toBe(false);
    expect(mayReachBeyond(apply(tick(['a'])), 'day')).toBe(true);
    expect(mayReachBeyond(apply(tick(['a']), tick(['b'], 'day')), 'day')).toBe(true);
    expect(mayReachBeyond(apply(tick(['a']), untick(['b'], 'day')), 'night')).toBe(false);
  });

  test('without anybody left nothing is selected', () => {
    expect(apply(tick(['a']), untick(['a']))).toBe(nobody);
    expect(apply(untick(['a']))).toBe(nobody);
  });

  test('stops where the server does', () => {
    const many = Array.from({ length: mostIds + 5 }, (_, at) => `user-${at}`);
    expect(selectedCount(apply(tick(many)))).toBe(mostIds);
  });
});

describe('W5 all that match', () => {
  test('holds those on no page too, but for the unticked', () => {
    const selection = apply(all, untick(['a', 'b']), tick(['b']));
    expect(selectedCount(selection)).toBe(311);
    expect(selectionInput(selection)).toEqual({
      filter: { where: { team: { in: ['night'] } }, except: ['a'], expectedCount: 311 },
    });
  });

  test('does not insist on an estimate', () => {
    const selection = apply({ ...all, isExact: false });
    expect(selectionInput(selection)).toEqual({ filter: { where: { team: { in: ['night'] } }, except: [] } });
  });

  test('is counted anew after a run, and ends when nobody is left', () => {
    const recounted = (matching: number): SelectionAction => ({ type: 'recounted', matching, isExact: true });
    expect(selectedCount(apply(all, recounted(300)))).toBe(300);
    expect(apply(all, untick(['a']), recounted(1))).toBe(nobody);
    expect(apply(tick(['a']), recounted(7))).toEqual(apply(tick(['a'])));
  });
});

test('W5 a pasted list is one selection, which ticks do not change', () => {
  const selection = apply(tick(['a']), { type: 'saved', id: 'list', count: 37 }, tick(['b']));
  expect(selectionInput(selection)).toEqual({ savedSelection: 'list' });
  expect(selectedCount(selection)).toBe(37);
  expect(mayReachBeyond(selection, 'night')).toBe(true);
  expect(select(selection, { type: 'clear' })).toBe(nobody);
});

test.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['c', 'c', ['c']],
  [null, 'c', ['c']],
  ['on another page', 'c', ['c']],
])('W5 from %s a shift-click on %s takes %j', (from, to, rows) => {
  expect(rowRange(['a', 'b', 'c', 'd', 'e'], from, to)).toEqual(rows);
});

test('W5 whatever is ticked, the number is that of the users', () => {
  const step = fc.record({
    type: fc.constant('set' as const),
    ids: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    selected: fc.boolean(),
    under: fc.constantFrom('night', 'day'),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const wanted = new Set<string>();
      for (const { ids, selected } of steps)
        for (const id of ids) selected ? wanted.add(id) : wanted.delete(id);
      const selection = apply(...steps);
      expect(selectedCount(selection)).toBe(wanted.size);
      expect(new Set(selectionInput(selection).ids)).toEqual(wanted);
    }),
  );
});
