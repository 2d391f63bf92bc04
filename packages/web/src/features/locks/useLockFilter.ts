import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { LockReason } from '../../gql/graphql.ts';

export const lockReasons: readonly LockReason[] = ['FAILURES', 'ADMINISTRATOR'];

/** Which locks are listed, kept in the address. */
export function useLockFilter() {
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const reason = lockReasons.find((one) => one === params.get('reason'));
  const filter = useMemo(() => ({ ...(text && { text }), ...(reason && { reason }) }), [text, reason]);
  const put = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return {
    filter,
    isFiltered: Boolean(text || reason),
    text,
    reason,
    setText: (next: string) => put('q', next),
    setReason: (next: LockReason | undefined) => put('reason', next),
  };
}
