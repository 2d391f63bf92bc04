import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what is stored and must be read again, with a key of its own for each purpose. The owner is sealed in, so
 * that what belongs to one cannot be put in the place of another's.
 */
export class Sealer {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  seal(purpose: string, owner: string, text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key(purpose), iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return sealed.toString('base64url');
  }

  /** Undefined for what was sealed with another secret, for another purpose or owner, or was changed. */
  open(purpose: string, owner: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, this.#key(purpose), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  #key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, '', `muster ${purpose}`, 32));
  }
}

const sealers = new WeakMap<object, Sealer>();

/** Of each database connection, by the configuration that all its managers share. */
export function setSealer(config: object, sealer: Sealer): void {
  sealers.set(config, sealer);
}

/** Undefined where the server has no secret, so that nothing can be stored that must be sealed. */
export function sealerOf(em: EntityManager): Sealer | undefined {
  return sealers.get(em.config);
}
