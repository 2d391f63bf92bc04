import { expect, test } from 'vitest';
import { Sealer } from './Sealer.ts';

const sealer = new Sealer('a secret of at least 32 characters');

test('what is sealed opens for its purpose and owner only, by the same secret, unchanged', () => {
  const sealed = sealer.seal('totp', 'ada', 'JBSWY3DP');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(sealer.seal('totp', 'ada', 'JBSWY3DP')).not.toBe(sealed);
  expect(sealer.open('totp', 'ada', sealed)).toBe('JBSWY3DP');
  expect(sealer.open('totp', 'bob', sealed)).toBeUndefined();
  expect(sealer.open('client secret', 'ada', sealed)).toBeUndefined();
  expect(new Sealer('another secret of 32 characters !').open('totp', 'ada', sealed)).toBeUndefined();
  expect(sealer.open('totp', 'ada', `${sealed.slice(0, -2)}AA`)).toBeUndefined();
  expect(sealer.open('totp', 'ada', 'nonsense')).toBeUndefined();
});
