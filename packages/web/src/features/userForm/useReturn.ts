import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { useSite } from '../sites/useSite.ts';

/** The address of the list from which the form was opened, with its filters, and the drawer open on a user. */
export function useReturn(): (userId?: string) => string {
  const { slug } = useSite();
  const { state } = useLocation();
  return useCallback(
    (userId) => {
      const from: unknown = (state as { from?: unknown } | null)?.from;
      const params = new URLSearchParams(typeof from === 'string' ? from : '');
      if (userId) params.set('user', userId);
      return `/${slug}/users${params.size > 0 ? `?${params}` : ''}`;
    },
    [slug, state],
  );
}
