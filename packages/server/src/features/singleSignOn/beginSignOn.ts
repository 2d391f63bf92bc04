import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { recallProvider } from './askProvider.ts';
import type { Provider } from './Provider.ts';
import { SignOnProblem } from './SignOnProblem.ts';

interface Begun {
  /** Where the browser goes. */
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}

/** A6: the authorization code flow with PKCE, state and nonce. */
export async function beginSignOn(provider: Provider, publicUrl: string, slug: string): Promise<Begun> {
  const state = randomState();
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  const config = await recallProvider(provider, publicUrl).catch((cause: unknown) => {
    throw new SignOnProblem('SSO_UNREACHED', { cause });
  });
  const url = buildAuthorizationUrl(config, {
    redirect_uri: callbackUrl(publicUrl, slug),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url, state, nonce, verifier };
}

/** What the provider must know as an address to return to. */
export function callbackUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/auth/${slug}/callback`;
}
