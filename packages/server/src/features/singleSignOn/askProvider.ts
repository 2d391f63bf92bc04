import {
  allowInsecureRequests,
  Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  type ServerMetadata,
} from 'openid-client';
import { issuerFault } from './issuerFault.ts';

const ANSWERS_WITHIN_SECONDS = 5;
const HOLDS_MS = 5 * 60_000;

type Client = { issuer: string; clientId: string; clientSecret?: string };

/** What the provider says of itself. Every address that it names is judged like its own before it is asked. */
export function askProvider(
  { issuer, clientId, clientSecret }: Client,
  publicUrl: string,
): Promise<Configuration> {
  const { guarded, execute } = manners(issuer, publicUrl);
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    [customFetch]: guarded,
    timeout: ANSWERS_WITHIN_SECONDS,
    execute,
  });
}

const known = new Map<string, { metadata: ServerMetadata; until: number }>();

/** The same; what it said less than five minutes ago still holds, so that a sign-in does not ask again each time. */
export async function recallProvider(client: Client, publicUrl: string): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = client;
  const now = Date.now();
  for (const [name, { until }] of known) if (until <= now) known.delete(name);
  const recalled = known.get(issuer);
  if (!recalled) {
    const config = await askProvider(client, publicUrl);
    known.set(issuer, { metadata: { ...config.serverMetadata() }, until: now + HOLDS_MS });
    return config;
  }
  const { guarded, execute } = manners(issuer, publicUrl);
  const config = new Configuration(recalled.metadata, clientId, clientSecret);
  config[customFetch] = guarded;
  config.timeout = ANSWERS_WITHIN_SECONDS;
  for (const extension of execute) extension(config);
  return config;
}

function manners(issuer: string, publicUrl: string) {
  const guarded: CustomFetch = (url, options) => {
    const fault = issuerFault(url, publicUrl);
    if (fault) throw new Error(`The provider cannot be asked at ${url}: ${fault}.`);
    return fetch(url, { ...options, body: options.body ?? null } as RequestInit);
  };
  const secure = new URL(issuer).protocol === 'https:';
  // Only localhost gets here without https.
  return { guarded, execute: secure ? [] : [allowInsecureRequests] };
}
