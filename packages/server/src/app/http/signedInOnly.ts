import type { RequestHandler } from 'express';
import { contextOf } from '../../features/roles/contextOf.ts';
import { ApiError } from '../../platform/errors.ts';
import { sendError } from './sendError.ts';

export const signedInOnly: RequestHandler = (_req, res, next) => {
  try {
    void contextOf(res).actor;
    next();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    sendError(res, error.code, error.message);
  }
};
