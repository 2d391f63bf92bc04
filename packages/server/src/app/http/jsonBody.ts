import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { sendError } from './sendError.ts';

const refuse: ErrorRequestHandler = (error: { type?: string; length?: number }, _req, res, next) => {
  switch (error.type) {
    case 'entity.too.large':
      return sendError(
        res,
        'PAYLOAD_TOO_LARGE',
        `The body has ${error.length ?? 'more'} bytes; the limit is ${requestLimits.bodyBytes}.`,
      );
    case 'entity.parse.failed':
      return sendError(res, 'BAD_USER_INPUT', 'The body is not JSON.');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return sendError(res, 'BAD_USER_INPUT', 'The encoding of the body is not supported. Send UTF-8.', 415);
    default:
      return next(error);
  }
};

const oneOperation: RequestHandler = (req, res, next) => {
  if (!req.is('application/json')) {
    return sendError(res, 'BAD_USER_INPUT', 'Send the header "content-type: application/json".', 415);
  }
  if (Array.isArray(req.body)) {
    return sendError(res, 'TOO_COMPLEX', `The request holds ${req.body.length} operations; the limit is 1.`);
  }
  next();
};

export const jsonBody: (RequestHandler | ErrorRequestHandler)[] = [
  express.json({ limit: requestLimits.bodyBytes }),
  refuse,
  oneOperation,
];
