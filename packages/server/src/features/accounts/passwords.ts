import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { atMost } from '../../platform/atMost.ts';

/** Argon2id, the library's default, with the parameters of OWASP. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** For codes, which live for days at most and allow five guesses: a run makes one for each of its users. */
const lightOptions = { memoryCost: 4096, timeCost: 1, parallelism: 1 };

/** Each hash takes 19 MiB and a core: a storm of sign-ins waits in line instead of taking the machine. */
const inLine = atMost(Math.max(1, availableParallelism() - 1));

export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password, options));
}

export function hashCode(code: string): Promise<string> {
  return inLine(() => hash(code, lightOptions));
}

const nobodys = await hash('the password of nobody', options);
const nobodysCode = await hash('000000', lightOptions);

/** Takes the same time without a hash, so that the answer does not tell whether the account exists. */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  const matches = await inLine(() => verify(hashed ?? nobodys, password));
  return hashed !== null && matches;
}

export async function verifyCode(hashed: string | null, code: string): Promise<boolean> {
  const matches = await inLine(() => verify(hashed ?? nobodysCode, code));
  return hashed !== null && matches;
}
