import { startSession } from '@muster/server/features/accounts/startSession';
import { loadActor } from '@muster/server/features/roles/loadActor';
import { expectAccessible } from './support/expectAccessible.ts';
import { enter, expect, test } from './support/test.ts';
import { names } from './support/usersPage.ts';

test('U1 U10 a user is created by keyboard, edited while another administrator edits them too, and both are merged', async ({
  page,
  site,
  database,
  baseURL,
}) => {
  const { Night, Day } = await site.teams('Night', 'Day');
  const second = await site.user({ firstName: 'Eve', lastName: 'Else', roles: ['Admin'] });
  const em = database.em.fork();
  const actor = await loadActor(em, second.id, site.id);
  if (!actor) throw new Error('The second administrator may not sign in.');
  const { token } = await startSession(em, actor, {});
  const other = <Data>(query: string, input: object) =>
    ask<Data>(`${baseURL}/graphql`, token, query, { input });
  const taken = { firstName: 'Bo', email: 'bo@keys.test', numericId: '1000', roleIds: [site.roles.Agent] };
  await other('mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }', taken);

  await page.goto(`/${site.slug}/users`);
  await page.getByRole('link', { name: 'New user' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'First name' })).toBeFocused();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give an e-mail address or a mobile number.')).toBeVisible();
  await expect(page.getByText('Choose at least one role.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('ada@keys.test');
  await page.getByRole('combobox', { name: 'Roles' }).focus();
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Roles' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Agent');
  await page.getByRole('option', { name: 'Agent', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'See used IDs: Numeric ID' }).press('Enter');
  const used = page.getByRole('dialog', { name: 'Used IDs: Numeric ID' });
  await expect(used.getByRole('listitem').filter({ hasText: '1000' })).toContainText('Bo');
  await used.getByRole('button', { name: 'Use 1001, the next free one' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Numeric ID' })).toHaveValue('1001');
  await page.getByRole('link', { name: 'Runs' }).press('Enter');
  await page.getByRole('dialog', { name: 'What you typed has not been saved' }).press('Escape');
  await page.goBack();
  await page.getByRole('dialog', { name: 'What you typed has not been saved' }).press('Escape');
  await page.getByRole('button', { name: /^Account/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Sign out' }).press('Enter');
  await page.getByRole('dialog', { name: 'What you typed has not been saved' }).press('Escape');
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === 'SignOut' ? route.abort() : route.fallback(),
  );
  await page.getByRole('button', { name: /^Account/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Sign out' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave without saving' }).press('Enter');
  await expect(page.getByText(/The server could not be reached/)).toBeVisible();
  await page.unroute('**/graphql');
  await page.getByRole('link', { name: 'Runs' }).press('Enter');
  await page.getByRole('dialog', { name: 'What you typed has not been saved' }).press('Escape');
  await page.getByRole('textbox', { name: 'Last name' }).fill('Kern');
  await page.getByRole('textbox', { name: 'Last name' }).press('Enter');

  const drawer = page.getByRole('dialog', { name: 'Ada Kern' });
  await expect(drawer).toContainText('1001');
  const id = new URL(page.url()).searchParams.get('user') ?? '';
  await drawer.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Last name' }).fill('Mine');
  await page.getByRole('button', { name: 'Teams and skills' }).click();
  await page.getByRole('combobox', { name: 'Teams' }).fill('Day');
  await page.getByRole('option', { name: 'Day' }).click();
  const { user } = await other<{ user: { editToken: string } }>(`{ user(id: "${id}") { editToken } }`, {});
  const theirs = { id, editToken: user.editToken, lastName: 'Theirs', language: 'de', teamIds: [Night.id] };
  await other('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { run { id } } }', theirs);
  await page.getByRole('button', { name: 'Save' }).click();

  const conflicts = page.getByRole('region', { name: /Somebody else has changed 2 fields/ });
  await expect(conflicts.getByRole('group', { name: 'Last name' })).toContainText('Eve Else');
  await expectAccessible(page);
  await conflicts
    .getByRole('group', { name: 'Last name' })
    .getByRole('radio', { name: 'Yours: Mine' })
    .check();
  await conflicts
    .getByRole('group', { name: 'Teams' })
    .getByRole('radio', { name: 'What both have given' })
    .check();
  await page.getByRole('button', { name: 'Save these choices' }).click();
  await expect(page.getByRole('dialog', { name: 'Ada Mine' })).toBeVisible();
  const saved = await other<{ user: object }>(
    `{ user(id: "${id}") { lastName language teams { name } } }`,
    {},
  );
  expect(saved.user).toEqual({
    lastName: 'Mine',
    language: 'de',
    teams: [{ name: Day.name }, { name: Night.name }],
  });
});

test('U1 A4 what was typed stays when the session ends, and is saved after a sign-in beside it', async ({
  page,
  context,
  site,
  admin,
  database,
  baseURL,
}) => {
  await page.goto(`/${site.slug}/users/new`);
  await page.getByRole('textbox', { name: 'First name' }).fill('Ada');
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ada@kept.test');
  await page.getByRole('combobox', { name: 'Roles' }).fill('Agent');
  await page.getByRole('option', { name: 'Agent', exact: true }).click();
  await page.keyboard.press('Escape');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create user' }).click();
  const ended = page.getByRole('dialog', { name: 'Your session has ended' });
  await expectAccessible(page);
  await ended.press('Escape');
  await expect(ended).toBeHidden();
  await page.getByRole('button', { name: 'Create user' }).click();
  const beside = context.waitForEvent('page');
  await ended.getByRole('button', { name: 'Sign in in another tab' }).click();
  const signIn = await beside;
  await expect(signIn.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await signIn.close();
  await enter(context, database, admin, baseURL);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByRole('dialog', { name: 'Ada' })).toBeVisible();
});

test('U1 C1 R2 what one person typed is not sent by another who signs in beside it, and they see their own limits', async ({
  page,
  context,
  site,
  database,
  baseURL,
}) => {
  const maker = await site.role('Maker', ['users.read', 'users.create']);
  const other = await site.user({ firstName: 'Eve', lastName: 'Else', roles: [maker] });
  await page.goto(`/${site.slug}/users/new`);
  await page.getByRole('textbox', { name: 'First name' }).fill('Ada');
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ada@kept.test');
  await page.getByRole('combobox', { name: 'Roles' }).fill('Agent');
  await page.getByRole('option', { name: 'Agent', exact: true }).click();
  await page.keyboard.press('Escape');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('dialog', { name: 'Your session has ended' }).press('Escape');
  await enter(context, database, other, baseURL);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByRole('button', { name: /^Account.*Eve Else/ })).toBeVisible();
  await expect(names(page)).toHaveText(['Dana Weber', 'Eve Else']);
  await page.getByRole('link', { name: 'New user' }).click();
  await page.getByRole('button', { name: /^License and access/ }).click();
  const license = page.getByRole('combobox', { name: 'License' });
  await expect(license).toHaveAccessibleDescription(/do not let you give licenses/);
  await expect(page.getByText('Your roles let you change some of these details.')).toBeHidden();
});

/** As somebody else than the person at the browser. */
async function ask<Data>(url: string, token: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'muster-csrf': '1', cookie: `muster_session=${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
