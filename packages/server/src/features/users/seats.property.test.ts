import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { plan } from '../../testing/imports.ts';
import { type BulkMutation, run } from '../../testing/runs.ts';
import { type Kind, SeatModel } from '../../testing/SeatModel.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestSite } from '../../testing/TestSite.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('seats property');
});
afterAll(() => api.stop());

const USERS = 8;
const kind = fc.constantFrom<Kind>('ENTERPRISE', 'CONTACT');
/** In any order, which is the order in which they get seats. */
const some = fc.shuffledSubarray(
  Array.from({ length: USERS }, (_none, user) => user),
  { minLength: 1 },
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('give' as const), users: some, license: kind }) },
  fc.record({ do: fc.constant('take' as const), users: some }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      users: some,
      licenses: fc.array(fc.option(kind), { minLength: USERS, maxLength: USERS }),
    }),
  },
  fc.record({ do: fc.constant('delete' as const), users: some }),
  fc.record({ do: fc.constant('restore' as const), users: some }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), nth: fc.nat(9) }) },
  fc.record({ do: fc.constant('seats' as const), license: kind, seats: fc.integer({ min: 2, max: 6 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A site that does what the model does. */
class World {
  readonly model = new SeatModel(USERS);
  /** The id of each run of the model. */
  readonly runs: string[] = [];
  readonly site: TestSite;
  readonly client: TestClient;
  readonly ids: string[];

  constructor(site: TestSite, client: TestClient, ids: string[]) {
    this.site = site;
    this.client = client;
    this.ids = ids;
  }

  async act(mutation: BulkMutation, input: object, changed: number): Promise<void> {
    const done = await run(this.client, mutation, input);
    expect(done.counts?.changed).toBe(changed);
    this.runs.push(done.id);
  }

  select(users: readonly number[]) {
    return { selection: { ids: users.map((user) => this.ids[user]) } };
  }

  async do(one: Step): Promise<void> {
    const { model } = this;
    switch (one.do) {
      case 'give': {
        const changed = model.give(one.users.map((user) => [user, one.license] as const));
        return this.act('bulkSetLicense', { ...this.select(one.users), license: one.license }, changed);
      }
      case 'take': {
        const changed = model.give(one.users.map((user) => [user, null] as const));
        return this.act('bulkSetLicense', { ...this.select(one.users), license: 'NONE' }, changed);
      }
      case 'delete':
        return this.act('bulkDelete', this.select(one.users), model.delete(one.users));
      case 'restore':
        return this.act('bulkRestore', this.select(one.users), model.restore(one.users));
      case 'import': {
        // A row about a deleted user would create another one.
        const present = one.users.filter((user) => !model.accounts[user]?.deleted);
        if (present.length === 0) return;
        const wanted = present.map((user) => [user, one.licenses[user] ?? null] as const);
        const file = wanted.map(([user, license]) => `seat${user},${license ?? '-'}`);
        const planned = await plan(this.client, `Username,License\n${file.join('\n')}\n`, {
          existing: 'UPDATE',
        });
        return this.act('applyPlan', { planId: planned.run.id }, model.give(wanted));
      }
      case 'undo': {
        const undoable = model.undoable();
        const chosen = undoable[one.nth % undoable.length];
        if (chosen === undefined) return;
        return this.act('undoRun', { runId: this.runs[chosen] }, model.undo(chosen));
      }
      case 'seats':
        return this.setSeats(one.license, one.seats);
    }
  }

  async setSeats(license: Kind, seats: number): Promise<void> {
    const { setLicenseSeats } = await this.client.query<{ setLicenseSeats: { userErrors: unknown[] } }>(
      `mutation { setLicenseSeats(input: { license: ${license}, seats: ${seats} }) { userErrors { code } } }`,
    );
    expect(setLicenseSeats.userErrors.length === 0).toBe(this.model.setSeats(license, seats));
  }

  /** What the database holds, and what the model says that it must hold. */
  async compare(): Promise<void> {
    const { model } = this;
    const [accounts, pools] = await this.site.run(async (em) => [
      await rows(
        em,
        sql`select u.deleted_at is not null as deleted, l.license from users u
            left join license_seats l on l.user_id = u.id where u.id = any(${this.ids}::uuid[]) order by u.id`,
      ),
      await rows(
        em,
        sql`select license, seats, used, (select count(*)::int from license_seats l where l.license = p.license) as held
            from license_pools p order by license`,
      ),
    ]);
    expect(accounts).toEqual(model.accounts.map(({ deleted, license }) => ({ deleted, license })));
    expect(pools).toEqual(
      (['CONTACT', 'ENTERPRISE'] as const).map((license) => {
        const used = model.used(license);
        return { license, seats: model.seats[license], used, held: used };
      }),
    );
  }
}

let made = 0;

async function newWorld(): Promise<World> {
  made += 1;
  const { site, client } = await api.otherSite(`seats-${made}`);
  await site.run((em) => rows(em, sql`update license_pools set seats = 3`));
  // B8: who is acted on is never more than the whole site.
  await site.users(USERS);
  const users = await site.users(
    Array.from({ length: USERS }, (_none, user) => ({ username: `seat${user}`, license: null })),
  );
  return new World(site, client, users.map(({ id }) => id).sort());
}

test('L1 L2 B12 whatever is done to seats, in whatever order, they are as the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }), async (steps) => {
      const world = await newWorld();
      for (const one of steps) {
        await world.do(one);
        await world.compare();
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

const filled: Kind[] = ['CONTACT', 'CONTACT', 'CONTACT', 'ENTERPRISE', 'ENTERPRISE', 'ENTERPRISE'];
const give = (users: number[], licenses: (Kind | null)[]): Step => ({
  do: 'import',
  users,
  licenses: Array.from({ length: USERS }, (_none, user) => licenses[users.indexOf(user)] ?? null),
});
const holders = ({ model }: World) => model.accounts.map(({ license }) => license?.[0] ?? '-').join('');

test('B12 a swap works with no seat free: freed and taken in one run are netted', async () => {
  const world = await newWorld();
  await world.do(give([0, 1, 2, 3, 4, 5], filled));
  await world.do(give([0, 1, 2, 3, 4, 5], [...filled].reverse()));
  expect(holders(world)).toBe('EEECCC--');
  await world.compare();
  await world.do({ do: 'undo', nth: 1 });
  await world.compare();
});

test('L2 a seat is not given that somebody would have freed who is refused', async () => {
  const world = await newWorld();
  await world.do(give([0, 1, 2, 3, 4, 5], filled));
  await world.do(give([3, 0], ['CONTACT', null]));
  await world.do({ do: 'give', users: [6], license: 'ENTERPRISE' });
  await world.do({ do: 'undo', nth: 1 });
  await world.compare();
  expect(holders(world)).toBe('-CCCEEE-');
});
