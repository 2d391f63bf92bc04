import { expect, test } from 'vitest';
import {
  afterCheck,
  type CheckedRow,
  cellState,
  shownRows,
  toggleDropped,
  withCorrection,
} from './checkRows.ts';
import { nextBatch } from './correctionQueue.ts';

const ROLE = 1;
const wrongRole = (rowNumber: number, value: string): CheckedRow => ({
  rowNumber,
  fileName: 'people.csv',
  fileRow: rowNumber,
  cells: ['Priya', value],
  errors: [
    {
      columnIndex: ROLE,
      columnKey: 'roles',
      code: 'ROLE_UNKNOWN',
      value,
      message: '',
      suggestions: ['Agent'],
    },
  ],
});
const page = () => shownRows([wrongRole(17, 'Agnet'), wrongRole(23, 'Agnet'), wrongRole(40, 'Boss')]);

test('I11 a corrected cell is being checked, and mended once the server lists its row no longer', () => {
  const edited = withCorrection(page(), {
    kind: 'cell',
    rowNumber: 17,
    columnIndex: ROLE,
    from: 'Agnet',
    to: 'Agent',
  });
  expect(edited.map((row) => cellState(row, ROLE))).toEqual(['checking', 'wrong', 'wrong']);
  const checked = afterCheck(edited, [wrongRole(23, 'Agnet'), wrongRole(40, 'Boss')]);
  expect(checked.map((row) => cellState(row, ROLE))).toEqual(['mended', 'wrong', 'wrong']);
  expect(checked.map((row) => row.cells[ROLE])).toEqual(['Agent', 'Agnet', 'Boss']);
});

test('I11 a correction that is still wrong shows the new advice', () => {
  const edited = withCorrection(page(), {
    kind: 'cell',
    rowNumber: 17,
    columnIndex: ROLE,
    from: 'Agnet',
    to: 'Agen',
  });
  const [first] = afterCheck(edited, [wrongRole(17, 'Agen'), wrongRole(23, 'Agnet'), wrongRole(40, 'Boss')]);
  expect(first).toMatchObject({ state: 'wrong', cells: ['Priya', 'Agen'] });
});

test('I11 one mend reaches every row with the same wrong value and no other', () => {
  const edited = withCorrection(page(), { kind: 'all', columnIndex: ROLE, from: 'Agnet', to: 'Agent' });
  expect(edited.map((row) => row.cells[ROLE])).toEqual(['Agent', 'Agent', 'Boss']);
  expect(edited.map((row) => row.state)).toEqual(['checking', 'checking', 'wrong']);
});

test('I11 a dropped row comes back as it was', () => {
  const dropped = toggleDropped(page(), 40);
  expect(dropped[2]?.state).toBe('dropped');
  expect(afterCheck(dropped, [])[2]?.state).toBe('dropped');
  expect(toggleDropped(dropped, 40)[2]?.state).toBe('wrong');
});

test('I11 corrections travel in their order, cells together and a mend of all rows alone', () => {
  const cell = (to: string) =>
    ({ kind: 'cell', rowNumber: 17, columnIndex: ROLE, from: 'Agnet', to }) as const;
  const all = { kind: 'all', columnIndex: ROLE, from: 'Agnet', to: 'Agent' } as const;
  expect(nextBatch([cell('A'), cell('Agent'), all])).toEqual({
    input: { cells: [{ rowNumber: 17, columnIndex: ROLE, value: 'Agent' }], replaceAll: [] },
    size: 2,
  });
  expect(nextBatch([all, cell('A')])).toMatchObject({ input: { cells: [] }, size: 1 });
});
