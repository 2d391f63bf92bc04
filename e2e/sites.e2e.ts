import { rows, sql } from '@muster/server/platform/database/sql';
import { TestSite } from '@muster/server/testing/TestSite';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers } from './support/usersPage.ts';

test('W9 the site menu switches the site, and the address says in which one is', async ({
  page,
  database,
  site,
  admin,
}) => {
  const other = await TestSite.create(database, `${site.slug}-south`);
  await other.user({ firstName: 'Paulo', lastName: 'Costa' });
  await site.user({ firstName: 'Noor', lastName: 'Haddad' });
  await other.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${other.id}, ${admin.id}, ${site.id}, ${other.roles.Admin})`,
    ),
  );

  await openUsers(page, site);
  await expect(names(page)).toHaveText([admin.name, 'Noor Haddad']);
  await page.getByRole('button', { name: /^Site / }).click();
  await expectAccessible(page);
  await page
    .getByRole('menu', { name: 'Your sites' })
    .getByRole('menuitem', { name: /-south/ })
    .click();
  await expect(page).toHaveURL(`/${other.slug}/users`);
  await expect(names(page)).toHaveText(['Paulo Costa']);
  await page.goBack();
  await expect(names(page)).toHaveText([admin.name, 'Noor Haddad']);
});

test('W9 a site in which one may not act is answered like one that does not exist', async ({
  page,
  database,
  site,
  admin,
}) => {
  const closed = await TestSite.create(database, `${site.slug}-closed`);
  for (const slug of [closed.slug, `${site.slug}-nowhere`]) {
    await page.goto(`/${slug}/users`);
    await expect(page.getByRole('heading', { name: 'No such site' })).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: new RegExp(site.slug, 'i') }).click();
  await expect(names(page)).toHaveText([admin.name]);
});

test('W10 Home of a site with one user says what to begin with, no longer once there are others, and leads on at once', async ({
  page,
  site,
}) => {
  await page.goto(`/${site.slug}/home`);
  const steps = page.getByRole('region', { name: 'Begin here' });
  await expect(steps).toContainText('You see only one user here so far.');
  await expect(steps.getByRole('link', { name: /^Import the users/ })).toHaveAttribute(
    'href',
    /imports\/new$/,
  );
  await expectAccessible(page);
  await site.user();
  await page.reload();
  await expect(page.getByRole('link', { name: '2 Users' })).toBeVisible();
  await expect(steps).toBeHidden();

  // Where the network is slow, a click is answered before the page is there.
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/SkillsPage-*', async (route) => {
    await arrived;
    await route.continue();
  });
  const skills = page.getByRole('link', { name: 'Skills' });
  await skills.click();
  await expect(skills).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  arrive();
  await expect(page.getByRole('heading', { name: 'Skills', exact: true })).toBeVisible();
});
