import type { CookieOptions, Request, Response } from 'express';
import { MOST_SESSION_HOURS } from '../../features/sites/SiteSettings.ts';

const NAME = 'muster_session';
const HOUR = 3_600_000;

function options(req: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure };
}

/** The session ends where the server says, by the limits of then; the cookie lives as long as any limit may be. */
export function setSessionCookie(req: Request, res: Response, token: string): void {
  const expires = new Date(Date.now() + MOST_SESSION_HOURS * HOUR);
  res.cookie(NAME, token, { ...options(req), expires });
}

export function clearSessionCookie(req: Request, res: Response): void {
  res.clearCookie(NAME, options(req));
}

export function sessionCookie(req: Request): string | undefined {
  const cookies = req.headers.cookie?.split(';') ?? [];
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1) || undefined;
}
