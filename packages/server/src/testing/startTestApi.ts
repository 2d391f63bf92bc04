import type { DeliveryOptions } from '../app/openDelivery.ts';
import { startServer } from '../app/startServer.ts';
import { log } from '../platform/logging/log.ts';
import { cloneDatabase } from './postgres.ts';
import { TestApi } from './TestApi.ts';
import { TestSite } from './TestSite.ts';

const SECRET = 'what the servers of tests seal with';

/**
 * The whole server on a database of this test file's own, with the site "north" and its administrator signed
 * in. `work: false` leaves jobs unworked.
 */
export async function startTestApi(
  name: string,
  { work = true, delivery }: { work?: boolean; delivery?: DeliveryOptions } = {},
): Promise<TestApi> {
  log.level = process.env.LOG_LEVEL ?? 'error';
  const { url: databaseUrl, drop } = await cloneDatabase(name);
  const mode = work ? 'all' : 'api';
  const server = await startServer({
    databaseUrl,
    mode,
    host: '127.0.0.1',
    port: 0,
    delivery,
    secret: SECRET,
  });
  const site = await TestSite.create(server.database, 'north');
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return TestApi.start({ server, databaseUrl, site, stop });
}
