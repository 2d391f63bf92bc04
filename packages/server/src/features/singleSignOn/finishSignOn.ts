import { authorizationCodeGrant, type Configuration, fetchUserInfo, type IDToken } from 'openid-client';
import { recallProvider } from './askProvider.ts';
import type { Provider } from './Provider.ts';
import { SignOnProblem } from './SignOnProblem.ts';
import type { SignOn } from './signOnCookie.ts';

interface Return {
  /** The address with which the browser came back. */
  url: URL;
  kept: SignOn;
  publicUrl: string;
}

type Claims = Pick<IDToken, string>;

/** Who the provider says that it is: a verified e-mail address, or a username, as the site matches them. */
export async function finishSignOn(provider: Provider, { url, kept, publicUrl }: Return): Promise<string> {
  const config = await recallProvider(provider, publicUrl).catch((cause: unknown) => {
    throw new SignOnProblem('SSO_UNREACHED', { cause });
  });
  const claims = await claimsOf(config, url, kept).catch((cause: unknown) => {
    throw new SignOnProblem('SSO_REFUSED', { cause });
  });
  const login = provider.matchedBy === 'EMAIL' ? claims.email : claims.preferred_username;
  if (typeof login !== 'string' || login === '') throw new SignOnProblem('SSO_NO_ACCOUNT');
  // Or whoever can choose an address at the provider could choose somebody's.
  if (provider.matchedBy === 'EMAIL' && claims.email_verified !== true && claims.email_verified !== 'true') {
    throw new SignOnProblem('SSO_UNVERIFIED');
  }
  return login;
}

/** Some providers put the names into the ID token, some into their user information only. */
async function claimsOf(config: Configuration, url: URL, kept: SignOn): Promise<Claims> {
  const tokens = await authorizationCodeGrant(config, url, {
    pkceCodeVerifier: kept.verifier,
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider gave no ID token.');
  const complete = claims.email !== undefined && claims.preferred_username !== undefined;
  if (complete || !config.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}
