import { expect, test } from 'vitest';
import { breakingChanges } from './breakingChanges.ts';

const earlier =
  'type Query { user: String, name: String @deprecated(reason: "Use user. Gone after 2026-06-01") }';

test('Q1 a field that goes breaks who asks for it', async () => {
  expect(await breakingChanges(earlier, 'type Query { name: String }')).toHaveLength(1);
});

test('Q1 a field that was deprecated first may go, and new ones may come', async () => {
  expect(await breakingChanges(earlier, 'type Query { user: String, team: String }')).toEqual([]);
});
