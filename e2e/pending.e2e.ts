import { startSession } from '@muster/server/features/accounts/startSession';
import { loadActor } from '@muster/server/features/roles/loadActor';
import { rows, sql } from '@muster/server/platform/database/sql';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('B7 B24 who is logged on is waited for, and a change can have its time', async ({ page, site }) => {
  const { Night } = await site.teams('Night');
  const [busy] = await site.users(
    [
      { firstName: 'Jonas', lastName: 'Lindqvist', loggedOn: true },
      { firstName: 'Ines', lastName: 'Carvalho' },
    ],
    { teams: [Night] },
  );
  await openUsers(page, site, `?team=${Night.id}`);
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const deleting = page.getByRole('dialog', { name: 'Delete 2 users' });
  await deleting.getByRole('button', { name: 'Check the plan' }).click();
  await deleting.getByRole('radio', { name: /Log them off first/ }).click();
  await expect(deleting.getByRole('listitem').filter({ hasText: '2 will change' })).toBeVisible();
  await deleting.getByRole('radio', { name: /Wait until they log off/ }).click();
  await deleting.getByRole('button', { name: 'Delete 1 user' }).click();
  await expect(deleting.getByText('1 user is logged on and is done at log-off.')).toBeVisible();
  await deleting.getByRole('link', { name: 'See pending work' }).click();
  const waiting = page.getByRole('region', { name: 'Waiting for log-off' });
  await expect(waiting.getByRole('listitem')).toContainText('1 user waits');
  await expectAccessible(page);
  await waiting.getByRole('link', { name: 'Delete users' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Jonas Lindqvist');
  await site.run((em) => rows(em, sql`delete from queue_presence where user_id = ${busy?.id}`));
  await expect(page.getByRole('tabpanel')).toContainText('Nobody is waited for.', { timeout: 20_000 });

  await site.users([{ firstName: 'Ada', lastName: 'Okafor' }], { teams: [Night] });
  await openUsers(page, site, `?team=${Night.id}`);
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Lock', exact: true }).click();
  const locking = page.getByRole('dialog', { name: /^Lock/ });
  await locking.getByRole('button', { name: 'Check the plan' }).click();
  await locking.getByRole('button', { name: 'Do this at another time…' }).click();
  await locking.getByRole('radio', { name: /^At a time/ }).click();
  await expectAccessible(page);
  await locking.getByRole('button', { name: 'Schedule it' }).click();
  await expect(locking.getByRole('alert')).toContainText('It will be done on');
  await locking.getByRole('link', { name: 'See pending work' }).click();
  const scheduled = page.getByRole('region', { name: 'Scheduled' });
  await scheduled.getByRole('button', { name: 'Cancel: Lock accounts' }).click();
  await expect(scheduled).toContainText('Nothing is scheduled.');
});

test('B8 a large removal waits for a second administrator, who sees the plan and approves it', async ({
  page,
  site,
  browser,
  database,
  baseURL,
}) => {
  const { Night } = await site.teams('Night');
  await site.users([{ firstName: 'Hugo' }, { firstName: 'Ines' }], { teams: [Night] });
  const second = await site.user({ firstName: 'Sam', lastName: 'Second', roles: ['Admin'] });
  await page.goto(`/${site.slug}/settings`);
  await page.getByRole('textbox', { name: 'Users' }).fill('1');
  await page.getByRole('switch', { name: 'A second administrator approves them' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The settings were saved.')).toBeVisible();

  await openUsers(page, site, `?team=${Night.id}`);
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 users' });
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await dialog.getByRole('textbox', { name: /^Type 2 to confirm/ }).fill('2');
  await dialog.getByRole('button', { name: 'Delete 2 users' }).click();
  await expect(dialog.getByRole('alert')).toContainText('waits for another administrator');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Pending' }).click();
  await expect(page.getByText('You have asked for this yourself, so somebody else decides.')).toBeVisible();

  const em = database.em.fork();
  const actor = await loadActor(em, second.id, second.siteId);
  if (!actor) throw new Error('The second administrator may not sign in.');
  const { token } = await startSession(em, actor, {});
  const other = await browser.newContext({ locale: 'en-GB' });
  await other.addCookies([{ name: 'muster_session', value: token, url: baseURL ?? '' }]);
  const desk = await other.newPage();
  await desk.goto(`${baseURL}/${site.slug}/pending`);
  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  const approving = desk.getByRole('dialog', { name: 'Approve: Delete users' });
  await expect(approving.getByRole('row', { name: /Hugo/ })).toBeVisible();
  await expectAccessible(desk);
  await approving.getByRole('button', { name: 'Approve for 2 users' }).click();
  await expect(desk.getByText('Nothing waits for approval.')).toBeVisible();
  await desk.goto(`${baseURL}/${site.slug}/runs`);
  await expect(desk.getByRole('row', { name: /Delete users/ })).toContainText('Applied');
  await other.close();
});
