import { expect, test } from 'vitest';
import { treeKey } from './treeKey.ts';
import { treeRows } from './treeRows.ts';

const nodes = [
  { id: 'e', name: 'Europe', parentId: null },
  { id: 'b', name: 'Berlin', parentId: 'e' },
  { id: 'p', name: 'Paris', parentId: 'e' },
  { id: 'a', name: 'Asia', parentId: null },
];
const closed = new Set<string>();
const open = new Set(['e']);

test('W8 only what lies in open branches is in sight, with its level and place', () => {
  expect(treeRows(nodes, closed).map(({ node }) => node.id)).toEqual(['e', 'a']);
  const rows = treeRows(nodes, open);
  expect(rows.map(({ node, level, place, siblings }) => [node.id, level, place, siblings])).toEqual([
    ['e', 1, 1, 2],
    ['b', 2, 1, 2],
    ['p', 2, 2, 2],
    ['a', 1, 2, 2],
  ]);
});

test('W8 right opens, then goes in; left closes, then goes out', () => {
  expect(treeKey(treeRows(nodes, closed), 'e', 'ArrowRight', closed)).toEqual({ toggle: 'e' });
  const rows = treeRows(nodes, open);
  expect(treeKey(rows, 'e', 'ArrowRight', open)).toEqual({ focus: 'b' });
  expect(treeKey(rows, 'b', 'ArrowRight', open)).toBeUndefined();
  expect(treeKey(rows, 'p', 'ArrowLeft', open)).toEqual({ focus: 'e' });
  expect(treeKey(rows, 'e', 'ArrowLeft', open)).toEqual({ toggle: 'e' });
});

test('W8 arrows, Home, End and letters move through what is in sight', () => {
  const rows = treeRows(nodes, open);
  expect(treeKey(rows, 'e', 'ArrowDown', open)).toEqual({ focus: 'b' });
  expect(treeKey(rows, 'e', 'ArrowUp', open)).toBeUndefined();
  expect(treeKey(rows, 'b', 'End', open)).toEqual({ focus: 'a' });
  expect(treeKey(rows, 'a', 'Home', open)).toEqual({ focus: 'e' });
  expect(treeKey(rows, 'a', 'p', open)).toEqual({ focus: 'p' });
});
