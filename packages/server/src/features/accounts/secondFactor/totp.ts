import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

/** RFC 6238 with what every app takes: SHA-1, six digits, 30 seconds. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code holds. */
export function totpUrl(secret: string, { site, username }: { site: string; username: string }): string {
  return new TOTP({ issuer: `Muster ${site}`, label: username, secret, period: PERIOD }).toString();
}

/** The step that the code belongs to: the present one, the one before or the one after; undefined: none of them. */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const totp = new TOTP({ secret, period: PERIOD });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
}
