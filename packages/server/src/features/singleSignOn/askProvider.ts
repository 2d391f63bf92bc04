import {
  allowInsecureRequests,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
} from 'openid-client';
import { issuerFault } from './issuerFault.ts';

const ANSWERS_WITHIN_SECONDS = 5;

type Client = { issuer: string; clientId: string; clientSecret?: string };

/** What the provider says of itself. Every address that it names is judged like its own before it is asked. */
export function askProvider(
  { issuer, clientId, clientSecret }: Client,
  publicUrl: string,
): Promise<Configuration> {
  const guarded: CustomFetch = (url, options) => {
    const fault = issuerFault(url, publicUrl);
    if (fault) throw new Error(`The provider cannot be asked at ${url}: ${fault}.`);
    return fetch(url, { ...options, body: options.body ?? null } as RequestInit);
  };
  const secure = new URL(issuer).protocol === 'https:';
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    [customFetch]: guarded,
    timeout: ANSWERS_WITHIN_SECONDS,
    // Only localhost gets here without https.
    execute: secure ? [] : [allowInsecureRequests],
  });
}
