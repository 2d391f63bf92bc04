import Box from '@mui/material/Box';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { type BulkBasics, useBulkInput } from '../runs/useBulkInput.ts';
import type { PlanAnswer } from '../runs/useRunFlow.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';

interface ConfirmUsersDialogProps extends BulkDialogProps {
  /** Where its words stand. */
  action:
    | 'lock'
    | 'unlock'
    | 'suspend'
    | 'reactivate'
    | 'restore'
    | 'logOut'
    | 'resetPassword'
    | 'resetSecondFactor'
    | 'sendActivation';
  /** What it does, in sentences by their keys. */
  facts: readonly string[];
  /** It keeps people out: their sessions end, and it is guarded as all that takes away is. */
  keepsOut?: boolean;
  /** It only ends what goes on, and that does not come back. */
  forGood?: boolean;
  /** It only sends messages, and those cannot be taken back. */
  sends?: boolean;
  /** The one thing that there is to choose. */
  children?: ReactNode;
  plan(input: BulkBasics): Promise<PlanAnswer | undefined>;
}

/** An action with nothing or little to choose: says what it does, shows the plan, and does it. */
export function ConfirmUsersDialog(props: ConfirmUsersDialogProps) {
  const {
    action,
    facts,
    keepsOut = false,
    forGood = false,
    sends = false,
    children,
    plan,
    selection,
    onClose,
    onDone,
  } = props;
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const startPlan = useCallback(() => plan(input), [plan, input]);
  const words = {
    unchanged: t(`${action}.unchanged`),
    apply: (count: number) => t(`${action}.apply`, { count, shown: format.number(count) }),
    happened: (count: number) => t(`${action}.happened`, { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      title={t(`${action}.title`, { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      startPlan={startPlan}
      destructive={keepsOut || forGood}
      removes={keepsOut || forGood}
      sessions={forGood ? 'sessionsOver' : keepsOut ? 'sessionsEnd' : 'sessionsStay'}
      undoable={!forGood && !sends}
      onClose={onClose}
      onDone={onDone}
      form={() => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
            {facts.map((fact) => (
              <li key={fact}>{t(`${action}.${fact}`)}</li>
            ))}
          </Box>
          {children}
        </ChooseForm>
      )}
    />
  );
}
