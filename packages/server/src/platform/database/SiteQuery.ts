import pg, { type Connection } from 'pg';

// What a query of pg does by itself, and its types leave out.
declare module 'pg' {
  interface Query {
    text: string;
    values: unknown[];
    prepare(connection: Connection): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: Connection): void;
  }
}

interface Statement {
  text: string;
  values: unknown[];
}

type Callback = (error: Error | undefined, result: { rows: unknown[] }) => void;

/**
 * A statement in one site, in one way to the database and back: PostgreSQL takes what it is sent before a Sync as one
 * transaction, so that the site holds for the statement and is gone after it.
 */
export class SiteQuery extends pg.Query {
  readonly siteId: string;
  private siteIsSet = false;

  constructor(siteId: string, statement: Statement, callback: Callback) {
    super({ ...statement, queryMode: 'extended' } as Statement, undefined, callback);
    this.siteId = siteId;
  }

  override prepare(connection: Connection): void {
    connection.parse({ name: '', text: `select set_config('muster.site', $1, true)`, types: [] }, true);
    connection.bind({ values: [this.siteId] }, true);
    connection.execute({}, true);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.siteIsSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.siteIsSet) super.handleCommandComplete(message, connection);
    this.siteIsSet = true;
  }
}
