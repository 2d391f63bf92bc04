import { useContext } from 'react';
import { type Viewer, ViewerContext } from './ViewerContext.ts';

/** The person who is signed in; every page of a site has one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside of a site.');
  return viewer;
}
