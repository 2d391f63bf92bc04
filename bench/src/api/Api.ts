import { setTimeout as sleep } from 'node:timers/promises';

export interface Run {
  id: string;
  status: string;
  error: { message: string } | null;
  counts: { selected: number; changed: number; unchanged: number; refused: number } | null;
}

interface Started {
  run: Run | null;
  userErrors: { message: string }[];
}

const RUN = 'id status error { message } counts { selected changed unchanged refused }';
const ended = ['APPLIED', 'PLANNED', 'FAILED', 'CANCELLED', 'EXPIRED', 'UNDONE'];

/** A client of the public API, signed in. */
export class Api {
  readonly url: string;
  readonly cookie: string;

  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  static async signIn(url: string, login: string, password: string): Promise<Api> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
        variables: { input: { login, password } },
      }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error(`Signing in failed: ${await response.text()}`);
    return new Api(url, cookie);
  }

  get headers() {
    return { 'content-type': 'application/json', 'muster-csrf': '1', cookie: this.cookie };
  }

  /** The same session at another server. */
  at(url: string): Api {
    return new Api(url, this.cookie);
  }

  async query<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: this.headers, body });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** Calls a mutation that starts a run, and waits until the run has ended or is planned. */
  async run(mutation: string, input: Record<string, unknown>): Promise<Run> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { started } = await this.query<{ started: Started }>(
      `mutation ($input: ${type}!) { started: ${mutation}(input: $input) { run { ${RUN} } userErrors { message } } }`,
      { input },
    );
    if (!started.run) throw new Error(started.userErrors.map(({ message }) => message).join('\n'));
    return this.settled(started.run);
  }

  async upload(name: string, content: string | Buffer): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const { 'content-type': _, ...headers } = this.headers;
    const response = await fetch(`${this.url}/uploads`, { method: 'POST', headers, body: form });
    const { uploads } = (await response.json()) as { uploads?: { id: string }[] };
    if (!uploads?.[0]) throw new Error(`The upload was refused with ${response.status}.`);
    return uploads[0].id;
  }

  private async settled(started: Run): Promise<Run> {
    let run = started;
    while (!ended.includes(run.status)) {
      await sleep(100);
      ({ run } = await this.query<{ run: Run }>(`query ($id: ID!) { run(id: $id) { ${RUN} } }`, {
        id: started.id,
      }));
    }
    if (run.status === 'FAILED') throw new Error(`Run ${run.id} failed: ${run.error?.message}`);
    return run;
  }
}
