import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What is typed, once the typing pauses: one request for a word, not one for each of its letters. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
