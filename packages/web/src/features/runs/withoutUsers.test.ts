import { expect, test } from 'vitest';
import { withoutUsers } from './withoutUsers.ts';

test('B17 who is taken out is left out of the selection, in whichever way it is given', () => {
  expect(withoutUsers({ ids: ['a', 'b'] }, [])).toEqual({ ids: ['a', 'b'] });
  expect(withoutUsers({ ids: ['a', 'b'] }, ['a'])).toEqual({ ids: ['b'] });
  expect(withoutUsers({ savedSelection: 's' }, ['a'])).toEqual({ savedSelection: 's', except: ['a'] });
  const filter = { where: { text: 'x' }, except: ['c'], expectedCount: 9 };
  expect(withoutUsers({ filter }, ['a', 'b'])).toEqual({
    filter: { where: { text: 'x' }, except: ['c', 'a', 'b'], expectedCount: 7 },
  });
});
