import { randomUUID } from 'node:crypto';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { requestLimits } from './graphql/requestLimits.ts';
import { log } from './logging/log.ts';

/** Every code that a top-level error can bear, with the HTTP status where the answer is not GraphQL. */
export const errorCodes = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  PAYLOAD_TOO_LARGE: 413,
  IDEMPOTENCY_MISMATCH: 409,
  IDEMPOTENCY_IN_PROGRESS: 409,
  CONFLICT: 409,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One place in the input that is wrong; `path` leads into the arguments. */
export interface InputProblem {
  path: string[];
  code: string;
  message: string;
}

/** What the caller is told as a top-level error; whatever else is thrown is shown as INTERNAL. */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, errors?: InputProblem[]) {
    super(message, { extensions: { code, ...(errors && { errors }) } });
    this.code = code;
  }
}

export class RateLimited extends ApiError {
  /** In seconds. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super('RATE_LIMITED', message);
    this.retryAfter = retryAfter;
  }
}

export function badInput(errors: InputProblem[]): ApiError {
  return new ApiError('BAD_USER_INPUT', errors.map((error) => error.message).join(' '), errors);
}

/** How an error is shown to the caller: never a stack, an SQL text or a library's name. */
export function shownError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const { code, ...details } = shown(error, formatted);
  return {
    message: details.message ?? message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...(details.errors && { errors: details.errors }),
      ...(details.id && { id: details.id }),
    },
  };
}

type Shown = { code: ErrorCode; message?: string; errors?: InputProblem[]; id?: string };

function shown(error: unknown, { message, extensions }: GraphQLFormattedError): Shown {
  const cause = originalOf(error);
  if (cause instanceof ApiError) {
    return { code: cause.code, message: cause.message, errors: cause.extensions.errors as InputProblem[] };
  }
  if (cause instanceof ArgumentValidationError) {
    const errors = problems(cause.extensions.validationErrors);
    return { code: 'BAD_USER_INPUT', message: errors.map((one) => one.message).join(' '), errors };
  }
  if (isLockFailure(cause)) {
    return {
      code: 'CONFLICT',
      message: 'Somebody else is changing the same records. Try again in a moment.',
    };
  }
  if (TOO_MANY_TOKENS.test(message)) {
    return {
      code: 'TOO_COMPLEX',
      message: `The query has more tokens than the limit, ${requestLimits.tokens}.`,
    };
  }
  const known = ofTheLibraries[String(extensions?.code)];
  if (known && !isThrown(error)) return { code: known, errors: coercionProblem(message) };
  return internal(cause);
}

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

/** Codes of Apollo and graphql-js, as ours. */
const ofTheLibraries: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;
}

function isThrown(error: unknown): boolean {
  return originalOf(error) !== error && !(originalOf(error) instanceof GraphQLError);
}

const LOCK_FAILURES = ['40001', '40P01', '55P03'];

export function isLockFailure(error: unknown): boolean {
  return error instanceof Error && LOCK_FAILURES.includes(String((error as { code?: unknown }).code));
}

/** graphql-js names the place in words: `Variable "$input" got invalid value 3 at "input.teamIds[0]"; …`. */
function coercionProblem(message: string): InputProblem[] | undefined {
  const found = /^Variable "\$(\w+)"[^;]*?(?: at "([^"]+)")?; ?(.*)$/s.exec(message);
  if (!found) return undefined;
  const [, variable = '', place, reason = message] = found;
  const inside = (place ?? '')
    .split(/[.[\]]+/)
    .filter(Boolean)
    .slice(1);
  const path = inside.length ? inside : [variable];
  return [{ path, code: 'INVALID', message: reason }];
}

function problems(errors: ValidationError[], path: string[] = []): InputProblem[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((message) => ({
      path: [...path, property],
      code: 'INVALID',
      message,
    })),
    ...problems(children ?? [], [...path, property]),
  ]);
}

function internal(error: unknown): Shown {
  const id = randomUUID();
  log.error({ err: error, id }, 'An error that was shown as INTERNAL');
  return {
    code: 'INTERNAL',
    id,
    message: `Something went wrong on the server. Its log has the details under ${id}.`,
  };
}
