import { RateLimited } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import type { RequestContext } from './RequestContext.ts';
import type { SharedRateLimit } from './SharedRateLimit.ts';

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
export async function limitOpenRequests(
  limit: SharedRateLimit,
  rootFields: readonly string[],
  { em, signedIn, address }: Pick<RequestContext, 'em' | 'signedIn' | 'address'>,
): Promise<void> {
  const asked = rootFields.filter((field) => counted.has(field)).length;
  if (signedIn || asked === 0) return;
  const wait = await limit.admit(em, address ?? '', asked);
  if (wait === null) return;
  const most = requestLimits.openRequestsPerMinute;
  const message = `Your address has tried to sign in or to set a password more than ${most} times in a minute, the limit (openRequestsPerMinute). Try again in ${wait} s.`;
  throw new RateLimited(message, wait);
}
