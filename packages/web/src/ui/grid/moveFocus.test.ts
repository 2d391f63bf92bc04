import { expect, test } from 'vitest';
import { moveFocus } from './moveFocus.ts';

const last = { row: 49, column: 8 };
const key = (name: string, far = false) => ({ key: name, far });

test('W8 arrows move by one cell and stop at the edges', () => {
  expect(moveFocus({ row: 0, column: 0 }, key('ArrowDown'), last)).toEqual({ row: 1, column: 0 });
  expect(moveFocus({ row: 0, column: 0 }, key('ArrowUp'), last)).toEqual({ row: -1, column: 0 });
  expect(moveFocus({ row: -1, column: 0 }, key('ArrowUp'), last)).toEqual({ row: -1, column: 0 });
  expect(moveFocus({ row: 49, column: 8 }, key('ArrowRight'), last)).toEqual({ row: 49, column: 8 });
});

test('W8 Home and End stay in the row, with Ctrl they reach the corners', () => {
  expect(moveFocus({ row: 7, column: 3 }, key('End'), last)).toEqual({ row: 7, column: 8 });
  expect(moveFocus({ row: 7, column: 3 }, key('Home', true), last)).toEqual({ row: 0, column: 0 });
  expect(moveFocus({ row: 7, column: 3 }, key('End', true), last)).toEqual(last);
});

test('W8 a key that does not move is left alone', () => {
  expect(moveFocus({ row: 7, column: 3 }, key('a'), last)).toBeUndefined();
});
