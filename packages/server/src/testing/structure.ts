import type { BulkAnswer } from './runs.ts';
import type { TestClient } from './TestClient.ts';

interface Saved {
  record: { id: string; name: string } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

/** Calls a mutation that saves one record of the structure; `field` is its name in the payload. */
export async function save(
  client: TestClient,
  mutation: string,
  field: string,
  input: object,
): Promise<Saved> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, Saved>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { record: ${field} { id name } userErrors { code message path } } }`,
    { input },
  );
  return answer[mutation] as Saved;
}

/** Deletes a record of the structure; the whole payload. */
export async function remove(client: TestClient, mutation: string, input: object): Promise<BulkAnswer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, BulkAnswer>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { replayed userErrors { code message path }
       run { id kind status counts { selected changed unchanged refused } error { code } undoableUntil
         refusals(first: 20) { nodes { user { id } code field } }
         differences(first: 20) { nodes { user { id } fields { field before after added removed } } } } } }`,
    { input },
  );
  return answer[mutation] as BulkAnswer;
}
