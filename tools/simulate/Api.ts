interface Answer<Data> {
  data?: Data;
  errors?: { message: string }[];
}

/** The server is not there, or has had enough for now. */
export class Unreachable extends Error {
  readonly waitSeconds: number;

  constructor(message: string, waitSeconds: number) {
    super(message);
    this.waitSeconds = waitSeconds;
  }
}

/** Speaks GraphQL as somebody: by the headers of a session or of a token. */
export class Api {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string>) {
    this.#url = url;
    this.#headers = headers;
  }

  async query<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.send(query, variables);
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (response.status === 429) {
      throw new Unreachable(errors?.[0]?.message ?? '', Number(response.headers.get('retry-after') ?? 1));
    }
    if (!data) throw new Error(errors?.map(({ message }) => message).join(' ') ?? 'The server gave no data.');
    return data;
  }

  async send(query: string, variables: object): Promise<Response> {
    try {
      return await fetch(`${this.#url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.#headers },
        body: JSON.stringify({ query, variables }),
      });
    } catch (cause) {
      throw new Unreachable(`${this.#url} does not answer (${String(cause)}). Is "npm start" running?`, 1);
    }
  }
}
