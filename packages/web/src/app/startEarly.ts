import { VIEWER } from '../features/accounts/viewerQuery.ts';
import { clientFor } from './clients.ts';
import { pageAt } from './pages.ts';

/** Asks for what the first page needs all at once, rather than for one thing after the other. */
export function startEarly(pathname: string): void {
  const found = pageAt(pathname);
  if (!found) return;
  // Whoever needs them asks again, and shows what went wrong.
  found.page.load().catch(() => {});
  clientFor(found.site)
    .query({ query: VIEWER })
    .catch(() => {});
}
