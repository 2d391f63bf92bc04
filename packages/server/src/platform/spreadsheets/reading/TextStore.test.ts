import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../../testing/anyCharacter.ts';
import { TextStore } from './TextStore.ts';

test('texts are found by number, in memory and on disk, in any order, while more are added', async () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 12 }),
    fc.integer({ min: 0, max: 70_000 }).map((length) => 'é'.repeat(length)),
  );
  const asked = fc.array(fc.nat(), { maxLength: 40 });
  await fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 90 }),
      asked,
      fc.integer({ min: 2, max: 5 }),
      (texts, order, pages) => {
        const store = new TextStore(pages);
        try {
          for (const [i, added] of texts.entries()) {
            store.add(added);
            const number = (order[i] ?? i) % (i + 1);
            expect(store.get(number) === texts[number]).toBe(true);
          }
          expect(store.count).toBe(texts.length);
          for (const number of order) expect(store.get(number) === texts[number]).toBe(true);
          expect(store.get(texts.length)).toBeUndefined();
        } finally {
          store.close();
        }
      },
    ),
    { numRuns: 40 },
  );
});
