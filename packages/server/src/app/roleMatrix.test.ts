import { readFile } from 'node:fs/promises';
import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInRoles } from '../features/roles/builtInRoles.ts';
import { anyOperation } from '../testing/anyOperation.ts';
import { startTestApi } from '../testing/startTestApi.ts';
import type { TestApi } from '../testing/TestApi.ts';
import type { TestClient } from '../testing/TestClient.ts';
import { buildSchema } from './buildSchema.ts';

let api: TestApi;
let who: (() => Promise<TestClient>)[];
beforeAll(async () => {
  api = await startTestApi('role matrix');
  who = await callers();
});
afterAll(() => api.stop());

const columns = ['not signed in', 'no role', ...builtInRoles.map(({ name }) => name)];
const FORBIDDEN = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** One of each, signed in anew for each call: an operation may end the session that it is called with. */
async function callers(): Promise<(() => Promise<TestClient>)[]> {
  const people = await api.users([{ roles: [] }, ...builtInRoles.map(({ name }) => ({ roles: [name] }))]);
  return [async () => api.anonymous, ...people.map((person) => () => api.as(person))];
}

async function mayCall(client: TestClient, text: string): Promise<boolean> {
  const { errors } = await client.send(text);
  return !errors?.some(({ extensions }) => FORBIDDEN.includes(extensions.code));
}

async function mayWatch(client: TestClient, text: string): Promise<boolean> {
  const stop = new AbortController();
  const response = await client.fetch(`/graphql/stream?query=${encodeURIComponent(text)}`, {
    headers: { accept: 'text/event-stream' },
    signal: stop.signal,
  });
  const first = await response.body?.getReader().read();
  stop.abort();
  const said = new TextDecoder().decode(first?.value);
  return !FORBIDDEN.some((code) => said.includes(code));
}

const schema = await buildSchema();
const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
  (type) =>
    Object.values<GraphQLField<unknown, unknown>>(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      text: anyOperation(type?.name.toLowerCase() ?? '', field),
      may: type === schema.getSubscriptionType() ? mayWatch : mayCall,
    })),
);
const page = (await readFile(new URL('../../../../docs/roles.md', import.meta.url), 'utf8'))
  .split('\n')
  .map((line) => line.replaceAll(/ +/g, ' ').trim());

test.each(operations)('R2 W6 docs/roles.md says which roles may call $name', async ({ name, text, may }) => {
  const allowed = await Promise.all(who.map(async (client) => may(await client(), text)));
  const cells = [`\`${name}\``, ...allowed.map((one) => (one ? 'yes' : '–'))];
  expect(page).toContain(`| ${cells.join(' | ')} |`);
});

test('R2 W6 docs/roles.md has each role as a column, and no operation that there is not', () => {
  expect(page).toContain(`| ${['operation', ...columns].join(' | ')} |`);
  const written = page.flatMap(
    (line) => /^\| `((?:Query|Mutation|Subscription)\.\w+)`/.exec(line)?.[1] ?? [],
  );
  expect(written.toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
});
