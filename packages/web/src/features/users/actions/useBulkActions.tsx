import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { Opening } from '../../../ui/Opening.tsx';
import { useMay } from '../../accounts/useMay.ts';
import { TakenOutProvider } from '../../runs/TakenOut.tsx';
import type { Selection } from '../../selections/Selection.ts';
import { type BulkAction, permittedActions } from './bulkActions.ts';

interface Begun {
  action: BulkAction;
  selection: Selection;
  onDone(action: BulkAction): void;
}

/** The actions that the viewer may take, and the dialog of the one that was begun. */
export function useBulkActions(columns: readonly string[]) {
  const may = useMay();
  const [begun, setBegun] = useState<Begun | null>(null);
  const actions = useMemo(() => permittedActions(may), [may]);
  const dialog: ReactNode = begun && (
    <Suspense fallback={<Opening onClose={() => setBegun(null)} />}>
      <TakenOutProvider>
        <begun.action.Dialog
          selection={begun.selection}
          columns={columns}
          onClose={() => setBegun(null)}
          onDone={() => begun.onDone(begun.action)}
        />
      </TakenOutProvider>
    </Suspense>
  );
  return { actions, begin: setBegun, dialog };
}
