import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import type { Sealer } from '../../platform/secrets/Sealer.ts';

const NAME = 'muster_sign_on';
const MINUTES = 10;
const PURPOSE = 'sign-on';

const schema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
});

/** What the browser keeps while it is at the provider. */
export type SignOn = z.infer<typeof schema>;

const options = (req: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: req.secure,
  path: `/auth/${String(req.params.site)}`,
});

export function keepSignOn(
  sealer: Sealer,
  siteId: string,
  req: Request,
  res: Response,
  signOn: Omit<SignOn, 'until'>,
): void {
  const maxAge = MINUTES * 60_000;
  const text = JSON.stringify({ ...signOn, until: Date.now() + maxAge });
  res.cookie(NAME, sealer.seal(PURPOSE, siteId, text), { ...options(req), maxAge });
}

/** Once: it is taken out of the browser with this. */
export function takeSignOn(sealer: Sealer, siteId: string, req: Request, res: Response): SignOn | undefined {
  res.clearCookie(NAME, options(req));
  const cookies = req.headers.cookie?.split(';').map((one) => one.trim()) ?? [];
  const sealed = cookies.find((one) => one.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  const text = sealed && sealer.open(PURPOSE, siteId, sealed);
  if (!text) return undefined;
  const { data } = schema.safeParse(JSON.parse(text));
  return data && data.until > Date.now() ? data : undefined;
}
