import { expect, test } from 'vitest';
import { presetColumns } from '../../exports/exportColumns.ts';
import { chosenColumns } from './userColumns.tsx';

test('E1 each column of the grid is one of an export', () => {
  for (const id of chosenColumns) expect(presetColumns('grid', [id]), id).toHaveLength(4);
});
