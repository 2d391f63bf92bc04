import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { graphql } from './support/graphql.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers, row, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('B12 L1 licenses go in order until the pool is empty, and the plan shows the seats before and after', async ({
  page,
  site,
}) => {
  await site.users(['Ada', 'Bo', 'Cleo', 'Dov'].map((firstName) => ({ firstName, lastName: 'Kern' })));
  await openUsers(page, site, '?userType=agent');
  const dialog = await begin(page, 'License', 'Set the license of 4 users');
  await expect(dialog.getByRole('radio', { name: 'Contact · 3 of 3 seats free' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Check the plan' })).toBeDisabled();
  await dialog.getByRole('radio', { name: /^Contact/ }).click();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '3 will change' })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 refused: no seat free' })).toBeVisible();
  await expect(dialog.getByText('0 → 3 of 3 used')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Ada Kern/ })).toContainText('→ Contact');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Give 3 users Contact licenses' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('3 users have Contact licenses now.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, { name: 'Ada Kern' })).toContainText('Contact');
  await expect(row(page, { name: 'Dov Kern' })).toContainText('None');
});

test('B13 U6 a role is added and taken away, and nobody loses the last one', async ({ page, site }) => {
  const [both, only] = await site.users([
    { firstName: 'Elif', lastName: 'Both', roles: ['Agent', 'Inbound Agent'] },
    { firstName: 'Farid', lastName: 'Only', roles: ['Agent'] },
  ]);
  if (!both || !only) throw new Error('Two people are needed.');
  await openUsers(page, site, '?userType=agent');
  const add = await begin(page, 'Roles', 'Assign roles to 2 users');
  await choose(page, 'Roles', 'Limited Agent');
  await expectAccessible(page);
  await add.getByRole('button', { name: 'Check the plan' }).click();
  await expect(add.getByRole('row', { name: /Elif/ })).toContainText('+ Limited Agent');
  await add.getByRole('button', { name: 'Give 2 users a role' }).click();
  await expect(add.getByRole('alert')).toHaveText('2 users have Limited Agent now.');
  await add.getByRole('button', { name: 'Undo' }).click();
  await expect(add.getByRole('status').filter({ hasText: '2 users are as before.' })).toBeVisible();
  await add.getByRole('button', { name: 'Close' }).click();

  const remove = await begin(page, 'Roles', 'Assign roles to 2 users');
  await choose(page, 'Roles', 'Agent');
  await remove.getByRole('radio', { name: /^Remove/ }).click();
  await remove.getByRole('button', { name: 'Check the plan' }).click();
  await expect(
    remove.getByRole('listitem').filter({ hasText: '1 refused: no role would be left' }),
  ).toBeVisible();
  await expect(remove.getByRole('row', { name: /Elif/ }).getByRole('deletion')).toHaveText([/Agent/]);
  await expectAccessible(page);
  await remove.getByRole('button', { name: 'Take a role from 1 user' }).click();
  await expect(remove.getByRole('alert')).toHaveText('1 user has lost Agent.');
});

test('U8 U11 B18 a move shows what changes, leaves the values of the user itself, and refuses whoever is logged on', async ({
  page,
  site,
}) => {
  const evening = await site.userGroup('Evening');
  const [grace] = await site.users([
    { firstName: 'Grace', lastName: 'Moves' },
    { firstName: 'Hugo', lastName: 'There', userGroupId: evening.id },
    { firstName: 'Ines', lastName: 'Busy', loggedOn: true },
  ]);
  if (!grace) throw new Error('Nobody moves.');
  const own = { key: 'ringTimeout', value: 12 };
  for (const value of [
    { key: 'ringTimeout', value: 40 },
    { key: 'wrapUpTimeoutPhone', value: 45 },
  ]) {
    await graphql(
      page,
      site,
      'mutation ($input: SetUserGroupPropertyInput!) { setUserGroupProperty(input: $input) { userErrors { message } } }',
      { input: { userGroupId: evening.id, ...value } },
    );
  }
  await graphql(
    page,
    site,
    'mutation ($input: BulkSetPropertiesInput!) { bulkSetProperties(input: $input) { run { id } } }',
    { input: { selection: { ids: [grace.id] }, properties: [own] } },
  );
  await openUsers(page, site, '?userType=agent');
  const dialog = await begin(page, 'Move to user group', 'Move 3 users to another user group');
  await choose(page, 'User group', 'Evening');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 are in it already' })).toBeVisible();
  await expect(
    dialog.getByRole('listitem').filter({ hasText: '1 refused: logged on to the queue' }),
  ).toBeVisible();
  const plan = dialog.getByRole('row', { name: /Grace/ });
  await expect(plan).toContainText('→ Evening');
  await expect(plan).toContainText(/Wrap-up timeout, phone .*45/);
  await expect(plan).not.toContainText('Ringing');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move 1 user to Evening' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 user is in Evening now.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await row(page, grace).getByRole('link').click();
  const drawer = page.getByRole('dialog', { name: grace.name });
  await drawer.getByRole('tab', { name: 'Properties' }).click();
  const property = (name: string) => drawer.getByRole('listitem').filter({ hasText: name });
  await expect(property('Ringing')).toContainText('12');
  await expect(property('Wrap-up timeout, phone')).toContainText('45');
});

test('B22 accounts are locked and unlocked, and the plan says so in words', async ({ page, site }) => {
  const jonas = await site.user({ firstName: 'Jonas', lastName: 'Lindqvist' });
  await openUsers(page, site, '?userType=agent');
  const lock = await begin(page, 'Lock', 'Lock 1 account');
  await expectAccessible(page);
  await lock.getByRole('button', { name: 'Check the plan' }).click();
  await expect(lock.getByRole('row', { name: /Jonas/ })).toContainText('Not locked → Locked');
  await expect(lock.getByText('End at once, and do not come back with Undo')).toBeVisible();
  await expect(lock.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await lock.getByRole('button', { name: 'Lock 1 account' }).click();
  await expect(lock.getByRole('alert')).toHaveText('1 account was locked.');
  await lock.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, jonas)).toContainText('Locked');

  const unlock = await begin(page, 'Unlock', 'Unlock 1 account');
  await unlock.getByRole('button', { name: 'Check the plan' }).click();
  await expect(unlock.getByRole('row', { name: /Jonas/ })).toContainText('Locked → Not locked');
  await expectAccessible(page);
  await unlock.getByRole('button', { name: 'Unlock 1 account' }).click();
  await expect(unlock.getByRole('alert')).toHaveText('1 account was unlocked.');
  await unlock.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, jonas)).toContainText('Active');
});

test('B22 a suspension frees the seat if so chosen, and a reactivation lets them in again', async ({
  page,
  site,
}) => {
  const lea = await site.user({ firstName: 'Lea', lastName: 'Brandt', license: 'ENTERPRISE' });
  await openUsers(page, site, '?userType=agent');
  const suspend = await begin(page, 'Suspend', 'Suspend 1 user');
  await suspend.getByRole('checkbox', { name: 'Free their license seats' }).check();
  await expectAccessible(page);
  await suspend.getByRole('button', { name: 'Check the plan' }).click();
  await expect(suspend.getByText('1 → 0 of 3 used')).toBeVisible();
  await expect(suspend.getByRole('row', { name: /Lea/ })).toContainText('Not suspended → Suspended');
  await suspend.getByRole('button', { name: 'Suspend 1 user' }).click();
  await expect(suspend.getByRole('alert')).toHaveText('1 user was suspended.');
  await suspend.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, lea)).toContainText('Suspended');
  await expect(row(page, lea)).toContainText('None');

  const reactivate = await begin(page, 'Reactivate', 'Reactivate 1 user');
  await reactivate.getByRole('button', { name: 'Check the plan' }).click();
  await reactivate.getByRole('button', { name: 'Reactivate 1 user' }).click();
  await expect(reactivate.getByRole('alert')).toHaveText('1 user was reactivated.');
  await reactivate.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, lea)).toContainText('Active');
});

test('B11 deleted users are found by their status and restored; nothing else is offered for them', async ({
  page,
  site,
}) => {
  const gone = await site.user({ firstName: 'Noor', lastName: 'Haddad', status: 'DELETED' });
  await openUsers(page, site, '?status=deleted');
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Restore']);
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Restore' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore 1 user' });
  await expect(dialog.getByRole('checkbox', { name: /^Give them the license again/ })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('row', { name: /Noor/ })).toContainText('+ account');
  await dialog.getByRole('button', { name: 'Restore 1 user' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 user was restored.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(selectionBar(page)).toBeHidden();
  await openUsers(page, site, '?userType=agent');
  await expect(names(page)).toHaveText([gone.name]);
});

test('B17 B19 one form changes units and groups, and fields are set or cleared; what is left alone stays', async ({
  page,
  site,
}) => {
  const { Inbound } = await site.agentGroups('Inbound');
  await site.businessUnits('East');
  await site.dataCenters('US');
  const boss = await site.user({ firstName: 'Petra', lastName: 'Boss', userType: 'SUPERVISOR' });
  await site.user({ firstName: 'Oskar', lastName: 'Nowak', agentGroups: [Inbound], supervisorId: boss.id });
  await openUsers(page, site, '?userType=agent');
  const update = await begin(page, 'Units, groups and skills', 'Update 1 user');
  await update.getByRole('radio', { name: /^Completely replace/ }).click();
  await choose(page, 'Business units', 'East');
  await update.getByRole('checkbox', { name: 'Take them out of all agent groups' }).check();
  await expectAccessible(page);
  await update.getByRole('button', { name: 'Check the plan' }).click();
  await expect(update.getByRole('row', { name: /Oskar/ })).toContainText('+ East');
  await expect(update.getByRole('row', { name: /Oskar/ }).getByRole('deletion')).toHaveText([/Inbound/]);
  await expect(update.getByRole('columnheader', { name: 'Skills' })).toBeHidden();
  await update.getByRole('button', { name: 'Update 1 user' }).click();
  await expect(update.getByRole('alert')).toHaveText('1 user was updated.');
  await update.getByRole('button', { name: 'Close' }).click();

  const fields = await begin(page, 'Set fields', 'Set fields of 1 user');
  await choose(page, 'Data center', 'US');
  await choose(page, 'Language', 'German');
  await page.getByRole('combobox', { name: 'Supervisor' }).click();
  await page.getByRole('option', { name: 'No supervisor' }).click();
  await expectAccessible(page);
  await fields.getByRole('button', { name: 'Check the plan' }).click();
  await expect(fields.getByRole('row', { name: /Oskar/ })).toContainText('Petra Boss → none');
  await expect(fields.getByRole('row', { name: /Oskar/ })).toContainText('English → German');
  await fields.getByRole('button', { name: 'Set Supervisor, Data center and Language of 1 user' }).click();
  await expect(fields.getByRole('alert')).toHaveText(
    'Supervisor, Data center and Language of 1 user was set.',
  );
});

/** Selects all, begins an action of the bar or of its menu, and gives its dialog. */
async function begin(page: Page, action: string, title: string) {
  const bar = selectionBar(page);
  if (await bar.isHidden()) await selectAllThatMatch(page);
  const button = bar.getByRole('button', { name: action, exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  }
  return page.getByRole('dialog', { name: title });
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field, exact: true }).fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
  if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
}
