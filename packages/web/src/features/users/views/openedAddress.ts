/** A link to the view alone brings its filters and sort; what else stands in the address has been chosen since. */
export function openedAddress(present: URLSearchParams, view: { query: string }): URLSearchParams {
  const next = new URLSearchParams(isViewAlone(present) ? view.query : present);
  const id = present.get(VIEW);
  if (id) next.set(VIEW, id);
  return next;
}

/** Its filters are not known from the address. */
export function isViewAlone(params: URLSearchParams): boolean {
  return params.size === 1 && params.has(VIEW);
}

/** Where nothing is left of what a view brought, the address says so by an empty search: a reload brings nothing back. */
export function apartFromView(next: URLSearchParams): URLSearchParams {
  if (isViewAlone(next)) next.set('q', '');
  return next;
}

export const VIEW = 'view';
