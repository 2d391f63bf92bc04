import type { TestClient } from './TestClient.ts';

export interface ShownImport {
  id: string;
  fileName: string;
  format: string;
  header: string[];
  source: string | null;
  leftOutRows: { reason: string; count: number; rowNumbers: number[] }[];
  counts: Record<'rows' | 'inserted' | 'updated' | 'unchanged' | 'duplicates' | 'invalid', number> | null;
  errorCounts: { code: string; count: number; label: string }[];
  errorFileUrl: string | null;
  errorWorkbookUrl: string | null;
  reading: { encoding: string | null; delimiter: string | null; sheet: string | null } | null;
  creations: { kind: string; name: string; rows: number; exists: boolean }[];
  run: { id: string; status: string; error: { code: string; message: string } | null };
  rows: { nodes: ShownRow[] };
}

interface ShownRow {
  rowNumber: number;
  fileName: string;
  fileRow: number;
  cells: string[];
  outcome: string;
  corrected: boolean;
  user: { id: string; name: string; username: string } | null;
  errors: {
    columnIndex: number | null;
    columnKey: string | null;
    fileName: string;
    fileRow: number;
    code: string;
    value: string | null;
    message: string;
    suggestions: string[];
  }[];
}

interface Planned {
  import: ShownImport | null;
  replayed: boolean;
  userErrors: { code: string; message: string; path: string[] }[];
}

const IMPORT = `id fileName format header source leftOutRows { reason count rowNumbers } errorFileUrl errorWorkbookUrl
  reading { encoding delimiter sheet } run { id status error { code message } }
  counts { rows inserted updated unchanged duplicates invalid } errorCounts { code count label } creations { kind name rows exists }
  rows(first: 200) { nodes { rowNumber fileName fileRow cells outcome corrected user { id name username }
    errors { columnIndex columnKey fileName fileRow code value message suggestions } } }`;

/** Uploads a file; its id. */
export async function upload(
  client: TestClient,
  content: string | Buffer,
  name = 'people.csv',
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const response = await client.fetch('/uploads', { method: 'POST', body: form });
  const body = (await response.json()) as { uploads: { id: string }[] };
  if (!response.ok) throw new Error(JSON.stringify(body));
  return body.uploads[0]?.id ?? '';
}

/** Uploads a file and plans its import; the whole payload. */
export async function tryPlan(
  client: TestClient,
  content: string | Buffer,
  options: object = {},
  input: object = {},
): Promise<Planned> {
  const uploadIds = [await upload(client, content)];
  const { planImport } = await client.query<{ planImport: Planned }>(
    `mutation ($input: PlanImportInput!) { planImport(input: $input) {
       replayed userErrors { code message path } import { ${IMPORT} } } }`,
    { input: { uploadIds, options, ...input } },
  );
  return planImport;
}

/** The same for a file that must be taken. */
export async function plan(
  client: TestClient,
  content: string | Buffer,
  options: object = {},
): Promise<ShownImport> {
  const planned = await tryPlan(client, content, options);
  if (!planned.import) throw new Error(`Refused: ${JSON.stringify(planned.userErrors)}`);
  return planned.import;
}

/** Uploads the files of Onboarding and plans their import; the whole payload. */
export async function tryPlanFiles(
  client: TestClient,
  files: Record<string, string>,
  options: object = {},
): Promise<Planned> {
  const uploadIds: string[] = [];
  for (const [name, content] of Object.entries(files)) uploadIds.push(await upload(client, content, name));
  return tryPlan(client, '', options, { uploadIds, format: 'ONBOARDING' });
}

/** The same for files that must be taken. */
export async function planFiles(
  client: TestClient,
  files: Record<string, string>,
  options: object = {},
): Promise<ShownImport> {
  const planned = await tryPlanFiles(client, files, options);
  if (!planned.import) throw new Error(`Refused: ${JSON.stringify(planned.userErrors)}`);
  return planned.import;
}

export async function readImport(client: TestClient, id: string): Promise<ShownImport> {
  const { import: found } = await client.query<{ import: ShownImport }>(
    `query ($id: ID!) { import(id: $id) { ${IMPORT} } }`,
    { id },
  );
  return found;
}

/** What is wrong with each row, as `row column CODE`. */
export function errorsOf({ rows }: ShownImport): string[] {
  return rows.nodes.flatMap(({ rowNumber, errors }) =>
    errors.map(({ columnKey, code }) => `${rowNumber} ${columnKey ?? '-'} ${code}`),
  );
}

export function messagesOf({ rows }: ShownImport): string[] {
  return rows.nodes.flatMap(({ errors }) => errors.map(({ message }) => message));
}

/** Corrects an import; what it is afterwards. */
export async function correct(
  client: TestClient,
  importId: string,
  corrections: object,
): Promise<ShownImport> {
  const { correctImport } = await client.query<{ correctImport: Omit<Planned, 'replayed'> }>(
    `mutation ($input: CorrectImportInput!) { correctImport(input: $input) {
       userErrors { code message path } import { ${IMPORT} } } }`,
    { input: { importId, ...corrections } },
  );
  if (!correctImport.import || correctImport.userErrors.length > 0) {
    throw new Error(`Refused: ${JSON.stringify(correctImport.userErrors)}`);
  }
  return correctImport.import;
}
