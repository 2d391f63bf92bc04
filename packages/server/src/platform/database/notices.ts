import { EventEmitter, on } from 'node:events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Client, escapeIdentifier } from 'pg';
import { log } from '../logging/log.ts';

const RECONNECT_MS = 1_000;

/** One LISTEN connection of a process to its database, open as long as somebody is subscribed. */
class Notices {
  readonly #url: string;
  readonly #told = new EventEmitter().setMaxListeners(0);
  #client: Client | undefined;
  #subscribers = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * The payloads of a channel from now on, until `signal` aborts: a generator that waits cannot be ended from
   * outside. What is told while the connection is being mended is missed.
   */
  async *subscribe(channel: string, signal: AbortSignal): AsyncGenerator<string> {
    if (signal.aborted) return;
    this.#subscribers += 1;
    const payloads = on(this.#told, channel, { signal });
    try {
      await this.#connect(channel);
      for await (const [payload] of payloads) yield payload as string;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#subscribers -= 1;
      if (this.#subscribers === 0) await this.#disconnect();
    }
  }

  async #connect(channel: string): Promise<void> {
    if (!this.#client) {
      const client = new Client({ connectionString: this.#url });
      this.#client = client;
      client.on('notification', (notice) => this.#told.emit(notice.channel, notice.payload ?? ''));
      client.on('error', (err) => {
        log.warn({ err }, 'The connection for notices broke off');
        if (this.#client === client) this.#client = undefined;
        setTimeout(() => this.#reconnect(channel), RECONNECT_MS).unref();
      });
      await client.connect();
    }
    await this.#client.query(`listen ${escapeIdentifier(channel)}`);
  }

  async #reconnect(channel: string): Promise<void> {
    if (this.#client || this.#subscribers === 0) return;
    try {
      await this.#connect(channel);
    } catch (err) {
      this.#client = undefined;
      log.warn({ err }, 'Notices cannot be listened to');
      setTimeout(() => this.#reconnect(channel), RECONNECT_MS).unref();
    }
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners('error').on('error', () => {});
    await client?.end();
  }
}

const hubs = new WeakMap<object, Notices>();

/** The notices of the database that `em` works in. */
export function noticesOf(em: EntityManager): Notices {
  const known = hubs.get(em.config);
  if (known) return known;
  const notices = new Notices(em.config.get('clientUrl') as string);
  hubs.set(em.config, notices);
  return notices;
}
