import type { Client } from 'pg';
import type { Api } from '../api/Api.ts';
import type { Server } from '../api/startServer.ts';
import type { Site } from '../load/loadSite.ts';
import type { Line } from './Line.ts';

/** What every measure works with. */
export interface Bench {
  owner: Client;
  databaseUrl: string;
  server: Server;
  api: Api;
  site: Site;
  users: number;
  pairs: number;
  report(line: Line): void;
}
