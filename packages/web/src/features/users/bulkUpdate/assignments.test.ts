import { expect, test } from 'vitest';
import { isTouched, nothingAssigned, updateInput } from './assignments.ts';

const inbound = { id: 'g1', name: 'Inbound' };

test('B17 a field that was not touched is absent', () => {
  const update = updateInput({ ...nothingAssigned, agentGroups: [inbound] }, 'REPLACE');
  expect(update).toEqual({ agentGroupIds: ['g1'], businessUnitIds: undefined, skills: undefined });
  expect(isTouched(updateInput(nothingAssigned, 'REPLACE'))).toBe(false);
});

test('B17 clearing is explicit, and only where the fields are replaced', () => {
  const cleared = { ...nothingAssigned, cleared: ['skills'] as const };
  expect(updateInput(cleared, 'REPLACE').skills).toEqual([]);
  expect(updateInput(cleared, 'APPLY').skills).toBeUndefined();
});
