import { ApiError } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import type { RateLimit } from './RateLimit.ts';
import type { RequestContext } from './RequestContext.ts';

/** What costs the server work, a hash or a job, or answers a guess before anybody is known. */
const counted = new Set([
  'signIn',
  'confirmSignIn',
  'forgotPassword',
  'resetPassword',
  'accountLink',
  'confirmOwnContact',
  'setUp',
]);

/** Q4: an address that asks too often without a session is refused; each field of an operation counts. */
export function limitOpenRequests(
  limit: RateLimit,
  rootFields: readonly string[],
  { signedIn, address }: Pick<RequestContext, 'signedIn' | 'address'>,
): void {
  if (signedIn) return;
  const waits = rootFields.filter((field) => counted.has(field)).map(() => limit.admit(address ?? ''));
  const wait = waits.at(-1);
  if (typeof wait !== 'number') return;
  const most = requestLimits.openRequestsPerMinute;
  const message = `Your address has tried to sign in or to set a password more than ${most} times in a minute, the limit (openRequestsPerMinute). Try again in ${wait} s.`;
  throw new ApiError('RATE_LIMITED', message);
}
