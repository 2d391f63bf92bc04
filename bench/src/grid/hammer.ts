import { Agent, request } from 'node:http';

export interface Request {
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Speed {
  perSecond: number;
  p95: number;
}

const CLIENTS = 10;

/** Ten clients, each asking again as soon as it is answered. */
export async function hammer(what: Request, seconds: number): Promise<Speed> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < until) times.push(await ask(what, agent));
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / elapsed, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

function ask({ url, headers, body }: Request, agent: Agent): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, headers: headers ?? {}, method: body ? 'POST' : 'GET' },
      (response) => {
        let head = '';
        response.on('data', (chunk: Buffer) => {
          if (head.length < 20) head += chunk.toString('latin1', 0, 20);
        });
        response.once('end', () => {
          if (response.statusCode === 200 && head.startsWith('{"data"')) resolve(performance.now() - started);
          else reject(new Error(`${url} answered ${response.statusCode}: ${head}`));
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
