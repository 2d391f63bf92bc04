import { useMemo, useState } from 'react';
import type { UserSelection } from '../../gql/graphql.ts';
import type { Selection } from '../selections/Selection.ts';

export interface BulkBasics {
  selection: UserSelection;
  dryRun: true;
  reason: string | undefined;
}

/** What the inputs of all bulk actions begin with: whom, why, and that it is only planned yet. */
export function useBulkInput(selection: Selection) {
  const [reason, setReason] = useState('');
  const input = useMemo<BulkBasics>(
    () => ({ selection: selection.input, dryRun: true, reason: reason.trim() || undefined }),
    [selection.input, reason],
  );
  return { input, reason, setReason };
}
