import { expect, test } from 'vitest';
import { returnAddress, signInAddress } from './returnAddress.ts';

test('W9 the sign-in leads back to the page one came from, filters and all', () => {
  const from = '/northwind/users?status=active,locked&page=2';
  const address = signInAddress('northwind', from);
  expect(address.startsWith('/northwind?')).toBe(true);
  expect(returnAddress(address.slice(address.indexOf('?')))).toBe(from);
});

test('the sign-in never leads to another host', () => {
  for (const to of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)']) {
    expect(returnAddress(`?${new URLSearchParams({ to })}`)).toBeUndefined();
  }
});
