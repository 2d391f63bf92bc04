import { expect, test } from 'vitest';
import { issuerFault } from './issuerFault.ts';

const inPublic = 'https://muster.example.com';

test.each([
  'http://login.example.com',
  'https://localhost:5432',
  'https://127.0.0.1',
  'http://[::1]:80',
  'https://169.254.169.254/latest',
  'https://[fe80::1]',
  'https://root:secret@login.example.com',
  'file:///etc/passwd',
  'login.example.com',
  '',
])('A6 %s is no provider that a server asks', (address) => {
  expect(issuerFault(address, inPublic)).not.toBeNull();
});

test('A6 a provider is asked by https, and on localhost only by a Muster that runs there too', () => {
  expect(issuerFault('https://login.example.com/realms/north', inPublic)).toBeNull();
  expect(issuerFault('http://localhost:8080', 'http://localhost:4000')).toBeNull();
});
