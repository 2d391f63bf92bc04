import type { Response } from 'express';
import { type ErrorCode, errorCodes } from '../../platform/errors.ts';

/** An error outside GraphQL's own answers, in the same shape. */
export function sendError(
  res: Response,
  code: ErrorCode,
  message: string,
  status: number = errorCodes[code],
): void {
  res.status(status).json({ errors: [{ message, extensions: { code } }] });
}
