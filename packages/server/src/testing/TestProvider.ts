import { Events, type MutableResponse, type MutableToken, OAuth2Server } from 'oauth2-mock-server';

/** An OpenID Connect provider on loopback that lets everybody in, as whom a test says. */
export class TestProvider {
  /** What it says of whoever comes. */
  claims: Record<string, unknown> = {};
  /** What it adds when it is asked for the user information; undefined: what it makes up. */
  userInformation: Record<string, unknown> | undefined;
  readonly #server = new OAuth2Server();

  private constructor() {}

  static async start(): Promise<TestProvider> {
    const provider = new TestProvider();
    await provider.#server.issuer.keys.generate('RS256');
    await provider.#server.start(0, 'localhost');
    provider.#server.service.on(Events.BeforeTokenSigning, (token: MutableToken) => {
      Object.assign(token.payload, provider.claims);
    });
    provider.#server.service.on(Events.BeforeUserinfo, (answer: MutableResponse) => {
      answer.body = provider.userInformation ?? answer.body;
    });
    return provider;
  }

  get url(): string {
    return this.#server.issuer.url ?? '';
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}
