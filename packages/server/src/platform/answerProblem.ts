import type { Response } from 'express';
import { ApiError, errorCodes } from './errors.ts';

/** A problem that the caller is told of, as JSON in the shape of GraphQL's errors; others go on as they are. */
export function answerProblem(res: Response, problem: unknown, status?: number): void {
  if (!(problem instanceof ApiError) || res.headersSent) throw problem;
  res
    .status(status ?? errorCodes[problem.code])
    .json({ errors: [{ message: problem.message, extensions: problem.extensions }] });
}
