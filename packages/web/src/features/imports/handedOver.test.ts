import { expect, test } from 'vitest';
import { handedOver, handedOverTo } from './handedOver.ts';
import { startingChoices } from './importOptions.ts';

test('the history of an earlier version of the app, with one file, is as if its reading was not handed over', () => {
  const earlier = { uploadId: 'a', choices: startingChoices, reading: { uploadId: 'a', sheet: 1 } };
  expect(handedOver(earlier)).toEqual({ choices: startingChoices });
  expect(handedOver(null)).toEqual({});
  const file = { upload: { id: 'a', name: 'a.csv', bytes: 3 }, reading: {} };
  expect(handedOver({ files: [file, { name: 'b.csv' }, null] })).toEqual({ files: [file] });
  const present = { choices: startingChoices, reading: [], files: [file] };
  expect(handedOver(present)).toEqual(present);
});

test('the files and choices of one person are not there for the next who signs in in the same tab', () => {
  const files = [{ upload: { id: 'a', name: 'a.csv', bytes: 3 }, reading: {} }];
  const kept = { of: 'ada', choices: startingChoices, files };
  expect(handedOverTo('ada', kept)).toEqual(kept);
  expect(handedOverTo('bo', kept)).toEqual({});
  expect(handedOverTo('bo', { choices: startingChoices, files })).toEqual({ choices: startingChoices });
});
