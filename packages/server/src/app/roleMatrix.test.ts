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
beforeAll(async () => {
  api = await startTestApi('role matrix');
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

const line = (name: string, allowed: readonly boolean[]) =>
  `| ${[`\`${name}\``, ...allowed.map((one) => (one ? 'yes' : '–'))].join(' | ')} |`;

// As many requests as there are operations and roles.
test('R2 W6 docs/roles.md says of every operation which roles may call it', async () => {
  const schema = await buildSchema();
  const who = await callers();
  const lines: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values<GraphQLField<unknown, unknown>>(type?.getFields() ?? {})) {
      const text = anyOperation(type?.name.toLowerCase() ?? '', field);
      const may = type === schema.getSubscriptionType() ? mayWatch : mayCall;
      const allowed = await Promise.all(who.map(async (client) => may(await client(), text)));
      lines.push(line(`${type?.name}.${field.name}`, allowed));
    }
  }
  const page = await readFile(new URL('../../../../docs/roles.md', import.meta.url), 'utf8');
  const written = page
    .split('\n')
    .map((one) => one.replaceAll(/ +/g, ' ').trim())
    .filter((one) => /^\| `(Query|Mutation|Subscription)\./.test(one));
  expect({
    'add these lines to docs/roles.md': lines.filter((one) => !written.includes(one)),
    'take these lines out of docs/roles.md': written.filter((one) => !lines.includes(one)),
  }).toEqual({ 'add these lines to docs/roles.md': [], 'take these lines out of docs/roles.md': [] });
  expect(columns).toEqual(
    page
      .split('\n')
      .find((one) => one.startsWith('| operation'))
      ?.split('|')
      .slice(2, -1)
      .map((one) => one.trim()),
  );
}, 60_000);
