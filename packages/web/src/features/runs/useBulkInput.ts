import { useMemo, useState } from 'react';
import type { UserSelection } from '../../gql/graphql.ts';
import type { Selection } from '../selections/Selection.ts';
import { useTakenOut } from './TakenOut.tsx';
import { withoutUsers } from './withoutUsers.ts';

export interface BulkBasics {
  selection: UserSelection;
  dryRun: true;
  reason: string | undefined;
}

/** What the inputs of all bulk actions begin with: whom, why, and that it is only planned yet. */
export function useBulkInput(selection: Selection) {
  const [reason, setReason] = useState('');
  const { ids: taken } = useTakenOut();
  const input = useMemo<BulkBasics>(
    () => ({
      selection: withoutUsers(selection.input, taken),
      dryRun: true,
      reason: reason.trim() || undefined,
    }),
    [selection.input, reason, taken],
  );
  return { input, reason, setReason };
}
