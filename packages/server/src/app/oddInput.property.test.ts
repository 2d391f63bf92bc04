import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../platform/errors.ts';
import { oddOperation } from '../testing/oddOperation.ts';
import { startTestApi } from '../testing/startTestApi.ts';
import type { TestApi } from '../testing/TestApi.ts';
import type { TestClient } from '../testing/TestClient.ts';
import { buildSchema } from './buildSchema.ts';

let api: TestApi;
let ids: string[];
let client: TestClient;
beforeAll(async () => {
  api = await startTestApi('odd_input', { work: false });
  const { site } = api;
  client = api.client;
  const made = await Promise.all([
    site.orgUnit('Unit'),
    site.userGroup('Other'),
    site.profile(site.userGroupId, 'Late'),
    site.user({ loggedOn: true }),
    site.user({ status: 'DELETED' }),
    site.teams('Day').then(({ Day }) => Day),
    site.skills('Billing').then(({ Billing }) => Billing),
    api.otherSite().then(({ admin }) => admin),
  ]);
  ids = [...made.map(({ id }) => id), api.admin.id, site.userGroupId, ...Object.values(site.roles)];
});
afterAll(() => api.stop());

const schema = await buildSchema();
// Queries first: a mutation may take away what they would find.
const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ kind: type?.name.toLowerCase() ?? '', field })),
);
const told: string[] = Object.keys(errorCodes).filter((code) => code !== 'INTERNAL');
const signedOut = ['UNAUTHENTICATED', 'FORBIDDEN'];
const inside =
  /\b(select|insert into|update) .* (from|set|values)\b|node_modules|\.ts:\d|violates|relation "/i;

// Always the same inputs: a test that fails by luck proves nothing to whoever sees it.
test('Q4 whatever the values of an operation are, what is wrong with them is told, and nothing of the inside', async () => {
  for (const { kind, field } of operations) {
    const judged = fc.asyncProperty(fc.gen(), async (g) => {
      const { query, variables } = oddOperation(g, kind, field, ids);
      const { errors = [] } = await client.send(query, variables);
      for (const { message, extensions } of errors) {
        expect(told, `${field.name}: ${message}`).toContain(extensions.code);
        expect(message).not.toMatch(inside);
      }
      if (errors.some(({ extensions }) => signedOut.includes(extensions.code)))
        client = await api.asRole('Admin');
    });
    await fc.assert(judged, { seed: seedOf(field.name), numRuns: 1, endOnFailure: true });
  }
}, 60_000);

/** Of its own, so that what is drawn for one does not depend on which others there are. */
function seedOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE();
}
