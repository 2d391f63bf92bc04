import { useEffect } from 'react';

const APP = 'Muster';

/** The title of the browser tab: the nearest first, so that a narrow tab still says which page it is. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts, APP].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
