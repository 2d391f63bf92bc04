import { expect, test } from 'vitest';
import { composeProblems } from './composeProblems.ts';

const variable = (operator: string, text: string) => `"$\{A${operator}${text}}"`;
const service = (more: string) =>
  `services:\n  db:\n    image: a\n    healthcheck: { test: [CMD, a] }\n${more}`;

test('a sound file passes', () => {
  expect(
    composeProblems(service(`    environment: { POSTGRES_PASSWORD: ${variable(':?', 'Set A')} }`)),
  ).toEqual([]);
});

test('what the specification does not know is told', () => {
  expect(composeProblems(service('    enviroment: {}'))).toEqual([
    expect.stringContaining('additional properties'),
  ]);
  expect(composeProblems(service('    depends_on: { a: { condition: healthy } }'))).not.toEqual([]);
});

test.each([
  'POSTGRES_PASSWORD: hunter2',
  `POSTGRES_PASSWORD: ${variable(':-', 'hunter2')}`,
  'URL: postgres://a:b@c/d',
])('a secret in the file is told: %s', (line) => {
  expect(composeProblems(service(`    environment: { ${line} }`))).toEqual([
    expect.stringContaining('carries a secret'),
  ]);
});

test('a service without a health check is told', () => {
  expect(composeProblems('services: { db: { image: a } }')).toEqual(['db has no health check']);
});
