import { readFile } from 'node:fs/promises';
import { entities } from '@muster/server/app/entities';
import { startSession } from '@muster/server/features/accounts/startSession';
import { loadActor } from '@muster/server/features/roles/loadActor';
import { appUrl } from '@muster/server/platform/database/appRole';
import { connect, type Database } from '@muster/server/platform/database/connect';
import { TestSite } from '@muster/server/testing/TestSite';
import type { TestUser } from '@muster/server/testing/userValues';
import { type BrowserContext, test as base } from '@playwright/test';
import { databaseUrlFile } from './databaseUrlFile.ts';

export { expect } from '@playwright/test';

interface Journey {
  /** Whether the browser has a session of the administrator from the start. */
  signedIn: boolean;
  /** A site of this journey's own. */
  site: TestSite;
  /** Dana Weber, who administers it. */
  admin: TestUser;
}

/** Each journey makes its own people, so that it can run beside any other. */
export const test = base.extend<Journey, { database: Database }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const url = await readFile(databaseUrlFile(process.env.MUSTER_E2E_DIR ?? ''), 'utf8');
      const database = await connect(appUrl(url), entities, 2);
      await use(database);
      await database.close(true);
    },
    { scope: 'worker' },
  ],
  signedIn: [true, { option: true }],
  site: async ({ database }, use) => use(await TestSite.create(database, uniqueSlug())),
  admin: async ({ site }, use) => use(await makeAdministrator(site)),
  context: async ({ context, database, admin, signedIn, baseURL }, use) => {
    // What Playwright leaves as it is in a context that it uses again.
    await context.clearPermissions();
    await context.setOffline(false);
    if (signedIn) {
      await enter(context, database, admin, baseURL);
    }
    await use(context);
  },
});

/** Gives a browser a session of this person, without the form. */
export async function enter(
  context: BrowserContext,
  database: Database,
  user: TestUser,
  baseURL: string | undefined,
): Promise<void> {
  const em = database.em.fork();
  const actor = await loadActor(em, user.id, user.siteId);
  if (!actor) throw new Error(`${user.name} may not sign in.`);
  const { token } = await startSession(em, actor, {});
  await context.addCookies([{ name: 'muster_session', value: token, url: baseURL ?? '' }]);
}

const START = Date.now().toString(36);
let made = 0;

function uniqueSlug(): string {
  made += 1;
  return `site-${START}-${process.pid}-${made}`;
}

function makeAdministrator(site: TestSite): Promise<TestUser> {
  return site.user({
    firstName: 'Dana',
    lastName: 'Weber',
    username: 'dana.weber',
    userType: 'ADMINISTRATOR',
    roles: ['Admin'],
  });
}
