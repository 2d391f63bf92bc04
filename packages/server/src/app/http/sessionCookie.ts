import type { CookieOptions, Request, Response } from 'express';

const NAME = 'muster_session';

function options(req: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure };
}

export function setSessionCookie(
  req: Request,
  res: Response,
  { token, expiresAt }: { token: string; expiresAt: Date },
): void {
  res.cookie(NAME, token, { ...options(req), expires: expiresAt });
}

export function clearSessionCookie(req: Request, res: Response): void {
  res.clearCookie(NAME, options(req));
}

export function sessionCookie(req: Request): string | undefined {
  const cookies = req.headers.cookie?.split(';') ?? [];
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1) || undefined;
}
