const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Where machines answer that tell the secrets of a cloud. */
const LINK_LOCAL = /^(169\.254(\.\d+){2}|\[fe[89ab].*\]|metadata\.google\.internal)$/i;

/**
 * In words what keeps an address from being asked by this server; null where nothing does. Administrators of a site
 * name it, so it must not lead into the machine or its cloud; only a Muster that itself runs on localhost may ask there.
 */
export function issuerFault(address: string, publicUrl: string): string | null {
  if (!URL.canParse(address)) return `"${address}" is no address such as https://login.example.com`;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const own = LOOPBACK.test(new URL(publicUrl).hostname);
  if (LOOPBACK.test(hostname)) return own ? null : `"${hostname}" is this server itself`;
  if (LINK_LOCAL.test(hostname)) return `"${hostname}" is no address of a provider`;
  if (protocol !== 'https:') return `it begins with "${protocol}//": use https://`;
  if (username || password || hash) return 'it holds a user, a password or a #';
  return null;
}
