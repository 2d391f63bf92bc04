/** Speaks with the API as a person who has signed in. */
export class ApiClient {
  readonly url: string;
  readonly cookie: string;

  constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  static async signIn(url: string, login: string, password: string): Promise<ApiClient> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'muster-csrf': '1' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
        variables: { input: { login, password, site: 'northwind' } },
      }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`Nobody was signed in: ${await response.text()}`);
    return new ApiClient(url, cookie);
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie, 'muster-csrf': '1', 'muster-site': 'northwind' };
  }

  async query<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
    return data;
  }

  async upload(name: string, content: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/csv' }), name);
    const response = await fetch(`${this.url}/uploads`, {
      method: 'POST',
      headers: this.headers,
      body: form,
    });
    const { uploads } = (await response.json()) as { uploads: { id: string }[] };
    if (!uploads[0]) throw new Error('Nothing was uploaded.');
    return uploads[0].id;
  }
}
