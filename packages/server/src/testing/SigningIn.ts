import { hashPassword } from '../features/accounts/passwords.ts';
import { inSite } from '../platform/database/inSite.ts';
import { rows, sql } from '../platform/database/sql.ts';
import type { TestApi } from './TestApi.ts';
import { TestClient } from './TestClient.ts';
import type { TestUser } from './userValues.ts';

const SIGN_IN = `mutation ($login: String!, $password: String!, $site: String) {
  signIn(input: { login: $login, password: $password, site: $site }) {
    viewer { id } challenge newPasswordToken chooseSite { slug } userErrors { code message path } } }`;

interface SignInAnswer {
  viewer: { id: string } | null;
  challenge: string | null;
  newPasswordToken: string | null;
  userErrors: { code: string; message: string }[];
}

/** People who sign in by password, as a browser does. */
export class SigningIn {
  static readonly PASSWORD = 'correct horse battery';
  readonly #api: TestApi;

  constructor(api: TestApi) {
    this.#api = api;
  }

  async withPassword(user: TestUser, password: string = SigningIn.PASSWORD): Promise<TestUser> {
    const hash = await hashPassword(password);
    await this.set(user, sql`password_hash = ${hash}`);
    return user;
  }

  /** Changes the credentials, such as the time of the last failure. */
  async set(user: TestUser, assignments: ReturnType<typeof sql>): Promise<void> {
    await inSite(this.#api.database.em, user.siteId, (tx) =>
      rows(tx, sql`update credentials set ${assignments} where user_id = ${user.id}`),
    );
  }

  /** What the server answers, with the code of the first error. */
  async try({ username }: TestUser, password: string = SigningIn.PASSWORD, site?: string) {
    const { data, headers } = await this.#api.anonymous.send<{ signIn: SignInAnswer }>(SIGN_IN, {
      login: username,
      password,
      site,
    });
    return {
      ...data?.signIn,
      code: data?.signIn.userErrors[0]?.code,
      client: this.clientOf(headers),
    };
  }

  /** The last of so many failures, each an hour after the one before. */
  async fail(user: TestUser, times: number): Promise<void> {
    await this.set(user, sql`failures = ${times - 1}, last_failure_at = now() - interval '1 hour'`);
    await this.try(user, 'wrong');
    await this.set(user, sql`last_failure_at = now() - interval '1 hour'`);
  }

  clientOf(headers: Headers): TestClient {
    const cookie = /muster_session=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1];
    return new TestClient(this.#api.url, cookie);
  }
}
