import { useEffect } from 'react';
import { useSite } from '../sites/useSite.ts';
import { followedExports } from './followedExports.ts';
import { useFollowedExport } from './useFollowedExport.ts';

/** W10: goes on following what was asked for before the page was loaded anew. */
export function FollowedExports() {
  const { slug } = useSite();
  const follow = useFollowedExport();
  useEffect(() => {
    for (const id of followedExports(slug)) follow(id);
  }, [slug, follow]);
  return null;
}
