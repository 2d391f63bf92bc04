import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { MessageStatus } from '../../gql/graphql.ts';
import { messageStatuses } from './messageStatus.ts';

/** Which messages are listed, kept in the address. */
export function useMessageFilter() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('status') ?? '';
  const statuses = useMemo(
    () => messageStatuses.filter((status) => asked.split(',').includes(status)),
    [asked],
  );
  const filter = useMemo(() => (statuses.length > 0 ? { status: statuses } : undefined), [statuses]);
  const toggle = (status: MessageStatus) => {
    const chosen = statuses.includes(status)
      ? statuses.filter((one) => one !== status)
      : [...statuses, status];
    setParams(chosen.length > 0 ? { status: chosen.join(',') } : {}, { replace: true });
  };
  return { filter, statuses, toggle };
}
