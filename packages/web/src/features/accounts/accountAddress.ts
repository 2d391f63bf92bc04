/** The pages for who is not signed in, of a site or of none. */
export function accountAddress(
  site: string | undefined,
  page: 'sign-in' | 'forgot-password' | 'reset',
): string {
  if (!site) return page === 'reset' ? '/reset-password' : `/${page}`;
  return page === 'sign-in' ? `/${site}` : `/${site}/${page}`;
}
