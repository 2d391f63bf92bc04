import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('audit');
});
afterAll(() => api.stop());

/** What the specification leaves to a server and ours does otherwise: no GET, and errors with a status of their own. */
const ours = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test('Q4 the audit of GraphQL over HTTP finds no error, and nothing else that is not so by choice', async () => {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...api.client.headers, ...init.headers } });
  const audits = serverAudits({ url: `${api.url}/graphql`, fetchFn });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
  const rest = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
  expect(rest.sort()).toEqual(ours);
});
