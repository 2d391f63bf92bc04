import type { Response } from 'express';
import type { Context } from './Context.ts';

/** The context of a request that is not GraphQL, such as an upload. */
export function contextOf(res: Response): Context {
  return res.locals.context as Context;
}
