import type { ErrorLike } from '@apollo/client';
import { useCallback, useState } from 'react';

/** One thing asked of the server at a time: whether it is under way, and what went wrong. */
export function useRequest<Arguments extends unknown[]>(ask: (...values: Arguments) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorLike | undefined>();
  const run = useCallback(
    async (...values: Arguments) => {
      setBusy(true);
      setError(undefined);
      try {
        await ask(...values);
      } catch (thrown) {
        setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      } finally {
        setBusy(false);
      }
    },
    [ask],
  );
  return { run, busy, error, clear: useCallback(() => setError(undefined), []) };
}
