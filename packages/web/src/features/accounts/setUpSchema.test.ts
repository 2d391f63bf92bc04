import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setUpSchema, slugOf } from './setUpSchema.ts';

const values = {
  siteName: 'Northwind',
  siteSlug: 'northwind',
  timeZone: 'UTC',
  firstName: 'Ada',
  lastName: '',
  email: 'ada@northwind.test',
  password: 'a long phrase of mine',
};

test('A7 a name that has letters makes an address', () => {
  expect(slugOf('Nørd & Söhne GmbH')).toBe('nord-sohne-gmbh');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const siteSlug = slugOf(name);
      if (siteSlug !== '') expect(setUpSchema.safeParse({ ...values, siteSlug }).success).toBe(true);
    }),
  );
});

test('A7 the first administrator has a first name or a last name', () => {
  expect(setUpSchema.safeParse({ ...values, firstName: '', lastName: 'Lovelace' }).success).toBe(true);
  expect(setUpSchema.safeParse({ ...values, firstName: ' ' }).error?.issues).toMatchObject([
    { path: ['firstName'] },
  ]);
});
