import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSite } from '../sites/useSite.ts';

/** The list from which the form was opened, with its filters, and the user's drawer open where there is one. */
export function useReturn(): (userId?: string) => void {
  const { slug } = useSite();
  const navigate = useNavigate();
  const { state } = useLocation();
  return useCallback(
    (userId) => {
      const from: unknown = (state as { from?: unknown } | null)?.from;
      const params = new URLSearchParams(typeof from === 'string' ? from : '');
      if (userId) params.set('user', userId);
      void navigate(`/${slug}/users${params.size > 0 ? `?${params}` : ''}`);
    },
    [navigate, slug, state],
  );
}
