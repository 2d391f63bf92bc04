import { randomInt } from 'node:crypto';
import { hashCode, verifyCode } from '../passwords.ts';

const HOW_MANY = 10;
/** Without what is mistaken for something else: i, l, o, 0, 1. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Codes for who has lost the app, to be shown once, and their hashes: about 50 random bits each. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const codes = Array.from({ length: HOW_MANY }, () => `${letters()}-${letters()}`);
  return { codes, hashes: await Promise.all(codes.map((code) => hashCode(bare(code)))) };
}

/** The hash of that code; undefined where none is its. Each is tried, so that the time does not tell which. */
export async function recoveryHashOf(hashes: readonly string[], code: string): Promise<string | undefined> {
  const fits = await Promise.all(hashes.map((hash) => verifyCode(hash, bare(code))));
  return hashes[fits.indexOf(true)];
}

function letters(): string {
  return Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

function bare(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
