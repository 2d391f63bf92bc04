import { readFile } from 'node:fs/promises';
import { loadActor } from '@muster/server/features/roles/loadActor';
import { insertRun } from '@muster/server/features/runs/begin';
import { row, rows, sql } from '@muster/server/platform/database/sql';
import { type ActionInput, fingerprint, makeActionWorld } from '@muster/server/testing/ActionWorld';
import type { TestSite } from '@muster/server/testing/TestSite';
import fc from 'fast-check';
import { databaseUrlFile } from './support/databaseUrlFile.ts';
import { RunWorker } from './support/RunWorker.ts';
import { expect, test } from './support/test.ts';

const KILLS = 50;
const USERS = 300;

/** In an order in which each has something to do. */
const kinds: readonly [kind: string, mutation: string][] = [
  ['ASSIGN_TEAMS', 'bulkAssignTeams'],
  ['UPDATE_SKILLS', 'bulkUpdateSkills'],
  ['ASSIGN_AGENT_GROUPS', 'bulkAssignAgentGroups'],
  ['ASSIGN_BUSINESS_UNITS', 'bulkAssignBusinessUnits'],
  ['UPDATE', 'bulkUpdate'],
  ['SET_LICENSE', 'bulkSetLicense'],
  ['ASSIGN_ROLES', 'bulkAssignRoles'],
  ['SET_PROPERTIES', 'bulkSetProperties'],
  ['SET_FIELDS', 'bulkSetFields'],
  ['MOVE_TO_USER_GROUP', 'bulkMoveToUserGroup'],
  ['ASSIGN_PROFILES', 'bulkAssignProfiles'],
  ['RESET_PASSWORD', 'bulkResetPassword'],
  ['SEND_ACTIVATION', 'bulkSendActivation'],
  ['LOG_OUT', 'bulkLogOut'],
  ['LOCK', 'bulkLock'],
  ['UNLOCK', 'bulkUnlock'],
  ['SUSPEND', 'bulkSuspend'],
  ['REACTIVATE', 'bulkReactivate'],
  ['DELETE', 'bulkDelete'],
  ['RESTORE', 'bulkRestore'],
];

/** What the events take; the others have random inputs. */
const events: Record<string, ActionInput> = {
  bulkResetPassword: {},
  bulkSendActivation: {},
  bulkLogOut: { afterCurrentContact: false },
};

async function begin(site: TestSite, adminId: string, kind: string, input: ActionInput): Promise<string> {
  return site.run(async (em) => {
    const actor = await loadActor(em, adminId, site.id);
    if (!actor) throw new Error('The administrator may not act.');
    return insertRun(em, actor, {
      kind,
      status: 'RUNNING',
      mutation: 'test',
      selection: {
        filter: { where: { status: { in: ['ACTIVE', 'INVITED', 'LOCKED', 'SUSPENDED', 'DELETED'] } } },
      },
      input,
      onRefusal: 'SKIP',
      reason: null,
      undoOf: null,
    });
  });
}

function outcome(site: TestSite, runId: string) {
  return site.run(async (em) => {
    // The database may still be at the last statement of the dead: that ends one way or the other.
    await rows(em, sql`select from runs where id = ${runId} for update`);
    return row<{ status: string; changed: number | null; logged: number; mails: number }>(
      em,
      sql`select status, changed, (select count(distinct user_id)::int from changes where run_id = r.id) as logged,
            (select count(*)::int from outbox where run_id = r.id) as mails
          from runs r where id = ${runId}`,
    );
  });
}

test('B3 each kind of action is wholly there or not at all when its worker is killed at any moment', async ({
  site,
  admin,
}) => {
  test.setTimeout(300_000);
  const url = await readFile(databaseUrlFile(process.env.MUSTER_E2E_DIR ?? ''), 'utf8');
  const { inputs, userGroupId } = await makeActionWorld(site);
  await site.users(USERS, { userGroupId, loggedOn: true });
  await site.users(USERS, { status: 'INVITED' });
  await site.run((em) => rows(em, sql`update license_pools set seats = ${3 * USERS}`));
  const spare = () => new RunWorker(url);
  const workers = [spare(), spare()];
  const next = () => {
    workers.push(spare());
    return workers.shift() ?? spare();
  };
  const seed = Date.now() % 1_000_000;
  // From before it begins to after it has ended; fast-check would rather try the ends.
  const random = Array.from({ length: KILLS }, () => Math.random() * 1.1);
  const durations = new Map<string, number>();
  let absent = 0;
  try {
    for (const [i, share] of random.entries()) {
      const [kind, mutation] = kinds[i % kinds.length] ?? ['', ''];
      const [input = {}] = inputs[mutation]
        ? fc.sample(inputs[mutation], { seed: seed + i, numRuns: 1 })
        : [events[mutation] ?? {}];
      const where = `${kind} ${JSON.stringify(input)}, killed after ${share.toFixed(3)} of its time`;
      const before = await fingerprint(site);
      const runId = await begin(site, admin.id, kind, input);
      await next().dieWorking({ siteId: site.id, runId }, share * (durations.get(kind) ?? 150));
      const struck = await outcome(site, runId);
      if (struck.status !== 'APPLIED') {
        absent += 1;
        expect(struck, where).toEqual({ status: 'RUNNING', changed: null, logged: 0, mails: 0 });
        expect(await fingerprint(site), where).toEqual(before);
        // Whoever takes the run over finds it as if nobody had begun.
        durations.set(kind, (await workers[0]?.finish({ siteId: site.id, runId })) ?? 150);
      } else if (share < 1) {
        // Quicker than was thought.
        durations.set(kind, share * (durations.get(kind) ?? 150));
      }
      const ended = await outcome(site, runId);
      expect(ended.status, where).toBe('APPLIED');
      expect(ended.logged, where).toBe(ended.changed);
      if (ended.mails > 0) expect(ended.mails, where).toBe(ended.changed);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
  }
  expect(absent).toBeGreaterThan(KILLS / 5);
});
