import type { CookieOptions, Request, Response } from 'express';

const NAME = 'muster_session';
const WEEK = 7 * 24 * 3_600_000;

function options(req: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure };
}

export function setSessionCookie(req: Request, res: Response, token: string): void {
  res.cookie(NAME, token, { ...options(req), maxAge: WEEK });
}

export function clearSessionCookie(req: Request, res: Response): void {
  res.clearCookie(NAME, options(req));
}

export function sessionCookie(req: Request): string | undefined {
  const cookies = req.headers.cookie?.split(';') ?? [];
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1) || undefined;
}
