import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { atMost } from '../../platform/atMost.ts';

/** Argon2id, the library's default, with the parameters of OWASP. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MiB and a core: a storm of sign-ins waits in line instead of taking the machine. */
const inLine = atMost(Math.max(1, availableParallelism() - 1));

export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password, options));
}

const nobodys = await hash('the password of nobody', options);

/** Takes the same time without a hash, so that the answer does not tell whether the account exists. */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  const matches = await inLine(() => verify(hashed ?? nobodys, password));
  return hashed !== null && matches;
}
