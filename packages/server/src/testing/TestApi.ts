import type { RunningServer } from '../app/startServer.ts';
import { startSession } from '../features/accounts/startSession.ts';
import { loadActor } from '../features/roles/loadActor.ts';
import type { Database } from '../platform/database/connect.ts';
import { TestClient } from './TestClient.ts';
import { TestSite } from './TestSite.ts';
import type { TestUser, UserValues } from './userValues.ts';

interface Parts {
  server: RunningServer;
  databaseUrl: string;
  site: TestSite;
  stop(): Promise<void>;
}

/** A running server, a site with builders, and its administrator signed in. */
export class TestApi {
  readonly url: string;
  /** The owner's address of the database. */
  readonly databaseUrl: string;
  readonly database: Database;
  readonly site: TestSite;
  readonly admin: TestUser;
  readonly client: TestClient;
  readonly stop: () => Promise<void>;

  private constructor({ server, databaseUrl, site, stop }: Parts, admin: TestUser, client: TestClient) {
    this.url = server.url;
    this.databaseUrl = databaseUrl;
    this.database = server.database;
    this.site = site;
    this.stop = stop;
    this.admin = admin;
    this.client = client;
  }

  static async start(parts: Parts): Promise<TestApi> {
    const admin = await parts.site.user({ ...administrator, username: `admin.${parts.site.slug}` });
    return new TestApi(parts, admin, await clientOf(parts.server, admin));
  }

  /** Another site on the same server, with an administrator of its own. */
  async otherSite(slug = 'south'): Promise<{ site: TestSite; admin: TestUser; client: TestClient }> {
    const site = await TestSite.create(this.database, slug);
    const admin = await site.user({ ...administrator, username: `admin.${slug}` });
    return { site, admin, client: await this.as(admin) };
  }

  /** A site without anybody. */
  newSite(slug: string): Promise<TestSite> {
    return TestSite.create(this.database, slug);
  }

  /** Somebody signed in, without the password. */
  as(user: TestUser): Promise<TestClient> {
    return clientOf(this, user);
  }

  /** A new user with these roles, signed in. */
  async asRole(...roles: string[]): Promise<TestClient> {
    return this.as(await this.site.user({ roles }));
  }

  /** Nobody: a browser without a session. */
  get anonymous(): TestClient {
    return new TestClient(this.url);
  }

  /** As the administrator. */
  query<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    return this.client.query<Data>(query, variables);
  }

  user(values?: UserValues) {
    return this.site.user(values);
  }

  users(many: number | readonly UserValues[], common?: UserValues) {
    return this.site.users(many, common);
  }

  teams<Name extends string>(...names: Name[]) {
    return this.site.teams(...names);
  }

  skills<Name extends string>(...names: Name[]) {
    return this.site.skills(...names);
  }
}

const administrator: UserValues = {
  firstName: 'Dana',
  lastName: 'Weber',
  userType: 'ADMINISTRATOR',
  roles: ['Admin'],
};

async function clientOf(
  { url, database }: { url: string; database: Database },
  user: TestUser,
): Promise<TestClient> {
  const em = database.em.fork();
  const actor = await loadActor(em, user.id, user.siteId);
  if (!actor) throw new Error(`${user.username} may not sign in.`);
  const { token } = await startSession(em, actor, {});
  return new TestClient(url, token);
}
