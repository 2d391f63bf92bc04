import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unreachable } from './Api.ts';
import { Floor } from './Floor.ts';
import { loadAgents } from './loadAgents.ts';
import { openApi } from './openApi.ts';
import { sendReport } from './sendReport.ts';

const url = (process.env.MUSTER_URL ?? 'http://localhost:4000').replace(/\/$/, '');
/** Below the limit of a token, 1,200 requests a minute. */
const PER_SECOND = 8;
const AT_ONCE = 8;
const SHARE = 0.6;

const stopping = new AbortController();
const underWay = new Set<Promise<void>>();
const told = { sent: 0, failed: '' };

const stop = () => stopping.abort();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

try {
  await simulate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** A phone system at work: agents log on and off, contacts begin and end, until Ctrl-C. */
async function simulate(): Promise<void> {
  const { api, close } = await openApi(url, process.env.MUSTER_TOKEN);
  try {
    const floor = new Floor(await loadAgents(api), SHARE);
    console.log(`Agents of ${url} log on and off now. Ctrl-C ends it.`);
    const saying = setInterval(() => say(floor), 1000);
    let pausedUntil = 0;
    const report = async () => {
      const next = floor.next();
      if (!next) return;
      try {
        const state = await sendReport(api, next);
        told.sent += 1;
        if (state) floor.settle(next.username, state);
        else floor.leave(next.username);
      } catch (error) {
        floor.settle(next.username, undefined);
        if (!(error instanceof Unreachable)) throw error;
        told.failed = error.message;
        pausedUntil = Date.now() + error.waitSeconds * 1000;
      }
    };
    const ticking = setInterval(() => {
      if (underWay.size >= AT_ONCE || Date.now() < pausedUntil) return;
      const work = report()
        .catch((error: unknown) => {
          told.failed = String(error);
          stop();
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    }, 1000 / PER_SECOND);
    await stopped();
    clearInterval(ticking);
    clearInterval(saying);
    await Promise.race([Promise.all(underWay), sleep(5000, undefined, { ref: false })]);
    say(floor);
  } finally {
    await close();
  }
}

async function stopped(): Promise<void> {
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
}

function say(floor: Floor): void {
  const [idle, busy, off] = [floor.count('idle'), floor.count('busy'), floor.count('off')];
  console.log(
    `logged on ${idle + busy}, of these in a contact ${busy}; logged off ${off}; ${told.sent} reports${told.failed && `; ${told.failed}`}`,
  );
  told.failed = '';
}
