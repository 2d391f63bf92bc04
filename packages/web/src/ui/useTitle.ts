import { useContext, useEffect } from 'react';
import { TitleSuffix } from './TitleSuffix.ts';

const APP = 'Muster';

/** The title of the browser tab: the nearest first, so that a narrow tab still says which page it is. */
export function useTitle(...parts: (string | undefined)[]): void {
  const suffix = useContext(TitleSuffix);
  const title = [...new Set([...parts, suffix, APP])].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
