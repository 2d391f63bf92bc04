interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; errors?: { path: string[]; code: string; message: string }[]; id?: string };
}

export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data | null;
  errors?: GraphqlError[];
}

/** Speaks HTTP with the server, as a browser that is signed in or not. */
export class TestClient {
  readonly url: string;
  readonly headers: Record<string, string>;

  constructor(url: string, token?: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.headers = { 'muster-csrf': '1', ...(token && { cookie: `muster_session=${token}` }), ...headers };
  }

  /** The same caller, acting in another site. */
  inSite(slug: string): TestClient {
    return new TestClient(this.url, undefined, { ...this.headers, 'muster-site': slug });
  }

  /** The data of the answer; an error in it fails the test. */
  async query<Data = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || !data) throw new Error(`The API answered with errors: ${JSON.stringify(errors, null, 2)}`);
    return data;
  }

  /** The code of the only error, for what must be refused. */
  async refusal(query: string, variables?: Record<string, unknown>): Promise<string> {
    const { errors } = await this.send(query, variables);
    if (errors?.length !== 1) throw new Error(`One error was expected: ${JSON.stringify(errors)}`);
    return errors[0]?.extensions.code ?? '';
  }

  async send<Data = unknown>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> {
    return this.post('/graphql', JSON.stringify({ query, variables }));
  }

  async post<Data = unknown>(
    path: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await this.fetch(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const { data, errors } = (await response.json()) as Pick<Answer<Data>, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, ...(errors && { errors }) };
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...init.headers },
    });
  }
}
