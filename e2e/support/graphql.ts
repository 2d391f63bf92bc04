import type { Page } from '@playwright/test';

/** Asks the API with the session of the browser: what a journey needs beforehand, not what it is about. */
export async function graphql<Data>(
  page: Page,
  site: { slug: string },
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await page.request.post('/graphql', {
    headers: { 'muster-csrf': '1', 'muster-site': site.slug },
    data: { query, variables },
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
  return data;
}

/** A level of one skill for some users, without a plan. */
export async function setSkill(
  page: Page,
  site: { slug: string },
  users: readonly { id: string }[],
  skillId: string,
  level: number,
): Promise<void> {
  await graphql(
    page,
    site,
    'mutation ($input: BulkUpdateSkillsInput!) { bulkUpdateSkills(input: $input) { run { id } } }',
    {
      input: { selection: { ids: users.map(({ id }) => id) }, skills: [{ skillId, level }], mode: 'MERGE' },
    },
  );
}
