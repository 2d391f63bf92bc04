/** Where to go after the sign-in: only ever a page of this app. */
export function returnAddress(search: string): string | undefined {
  const to = new URLSearchParams(search).get('to');
  return to && /^\/(?![/\\])/.test(to) ? to : undefined;
}

/** The sign-in of a site that leads back to the page one came from. */
export function signInAddress(site: string | undefined, from: string): string {
  const path = site ? `/${site}` : '/sign-in';
  return from === path || from === '/' ? path : `${path}?${new URLSearchParams({ to: from })}`;
}
