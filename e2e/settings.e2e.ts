import { rows, sql } from '@muster/server/platform/database/sql';
import { expect, test } from './support/test.ts';

test('U10 what others have saved meanwhile stays, also where mine is wrong at first, and a conflict can be settled as theirs', async ({
  page,
  site,
}) => {
  const saveElsewhere = (guardCount: number) =>
    site.run((em) =>
      rows(
        em,
        sql`update sites set guard_count = ${guardCount}, settings_version = settings_version + 1
            where id = ${site.id}`,
      ),
    );
  const saved = () =>
    site.run((em) => rows(em, sql`select guard_count, time_zone from sites where id = ${site.id}`));
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const zone = page.getByLabel('Time zone');
  const users = page.getByRole('textbox', { name: 'Users' });
  await page.goto(`/${site.slug}/settings`);
  await zone.fill('Mars/Olympus');
  await saveElsewhere(7);
  await save.click();
  await expect(zone).toHaveAttribute('aria-invalid', 'true');
  await expect(users).toHaveValue('7');
  await zone.fill('Europe/Oslo');
  await save.click();
  await expect(page.getByText('The settings were saved.')).toBeVisible();
  expect(await saved()).toEqual([{ guard_count: 7, time_zone: 'Europe/Oslo' }]);

  await users.fill('8');
  await saveElsewhere(9);
  await save.click();
  await page.getByRole('radio', { name: 'Theirs: 9' }).click();
  await save.click();
  const conflict = page.getByText('Somebody else has changed the same settings meanwhile');
  await expect(conflict).toBeHidden();
  await expect(users).toHaveValue('9');
  await expect(save).toBeDisabled();
});
