import type { TestClient } from './TestClient.ts';

export interface ShownExport {
  id: string;
  runId: string;
  status: 'READY' | 'MAKING' | 'FAILED';
  problem: string | null;
  rows: number;
  url: string | null;
  email: string | null;
  bytes: number | null;
  expiresAt: string;
}

const EXPORT = 'id runId status problem rows url email bytes expiresAt';

/** Asks for an export; the whole payload. */
export async function tryExport(client: TestClient, input: object) {
  const { exportUsers } = await client.query<{
    exportUsers: { export: ShownExport | null; userErrors: { code: string; path: string[] }[] };
  }>(
    `mutation ($input: ExportUsersInput!) { exportUsers(input: $input) {
       export { ${EXPORT} } userErrors { code path } } }`,
    { input: { format: 'CSV', ...input } },
  );
  return exportUsers;
}

/** The same for an export that must be made. */
export async function exportNow(client: TestClient, input: object): Promise<ShownExport> {
  const { export: made, userErrors } = await tryExport(client, input);
  if (!made) throw new Error(`Refused: ${JSON.stringify(userErrors)}`);
  return made;
}

export async function readExport(client: TestClient, id: string): Promise<ShownExport | null> {
  const { export: found } = await client.query<{ export: ShownExport | null }>(
    `query ($id: ID!) { export(id: $id) { ${EXPORT} } }`,
    { id },
  );
  return found;
}

export async function download(client: TestClient, { url }: Pick<ShownExport, 'url'>) {
  const response = await client.fetch(url ?? '');
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const content = Buffer.from(await response.arrayBuffer());
  return { content, text: content.toString('utf8'), headers: response.headers };
}

/** Without the byte order mark. */
export function lines(csv: string): string[] {
  return csv.replace('\ufeff', '').trimEnd().split('\r\n');
}
