import { row, rows, sql } from '../platform/database/sql.ts';
import type { TestApi } from './TestApi.ts';
import type { TestClient } from './TestClient.ts';

export interface ShownRun {
  id: string;
  kind: string;
  status: string;
  counts: { selected: number; changed: number; unchanged: number; refused: number } | null;
  error: { code: string } | null;
  undoableUntil: string | null;
  refusals: { nodes: { user: { id: string }; code: string; field: string | null }[] };
  differences: { nodes: { user: { id: string }; fields: ShownDifference[] }[] };
}

interface ShownDifference {
  field: string;
  before: string | null;
  after: string | null;
  added: string[];
  removed: string[];
}

export interface BulkAnswer {
  run: ShownRun;
  replayed: boolean;
  userErrors: { code: string; message: string; path: string[] }[];
}

const RUN = `id kind status counts { selected changed unchanged refused } error { code } undoableUntil
  refusals(first: 200) { nodes { user { id } code field } }
  differences(first: 200) { nodes { user { id } fields { field before after added removed } } }`;

export type BulkMutation = `bulk${string}` | 'applyPlan' | 'undoRun' | 'setPicture' | 'removePicture';

/** Calls a bulk mutation over HTTP; the whole payload. */
export async function bulk(client: TestClient, mutation: BulkMutation, input: object): Promise<BulkAnswer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, BulkAnswer>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { replayed userErrors { code message path } run { ${RUN} } } }`,
    { input },
  );
  return answer[mutation] as BulkAnswer;
}

/** The run of a mutation that must begin one. */
export async function run(client: TestClient, mutation: BulkMutation, input: object): Promise<ShownRun> {
  const answer = await bulk(client, mutation, input);
  if (answer.userErrors.length > 0) throw new Error(`Refused: ${JSON.stringify(answer.userErrors)}`);
  return answer.run;
}

export async function readRun(client: TestClient, id: string): Promise<ShownRun | null> {
  const { run: found } = await client.query<{ run: ShownRun | null }>(
    `query ($id: ID!) { run(id: $id) { ${RUN} } }`,
    { id },
  );
  return found;
}

/** What the database holds for a user, whatever the API shows. */
export async function stateOf(api: TestApi, userId: string) {
  return api.site.run(async (em) => {
    const { deleted, license } = await row<{ deleted: boolean; license: string | null }>(
      em,
      sql`select deleted_at is not null as deleted, (select license from license_seats l where l.user_id = u.id) as license
          from users u where u.id = ${userId}`,
    );
    const teams = await rows<{ name: string }>(
      em,
      sql`select t.name from user_teams m join teams t on t.id = m.team_id where m.user_id = ${userId} order by 1`,
    );
    const skills = await rows<{ name: string; level: number }>(
      em,
      sql`select s.name, m.level from user_skills m join skills s on s.id = m.skill_id where m.user_id = ${userId} order by 1`,
    );
    return {
      deleted,
      license,
      teams: teams.map(({ name }) => name),
      skills: Object.fromEntries(skills.map(({ name, level }) => [name, level])),
    };
  });
}
