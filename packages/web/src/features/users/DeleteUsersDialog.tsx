import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import type { PlanChoices } from '../runs/useRunFlow.ts';
import { useSelectionCount } from '../runs/useSelectionCount.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';

const DELETE_USERS = graphql(`
  mutation DeleteUsers($input: BulkDeleteInput!) {
    bulkDelete(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** Says what deleting does, shows whom it takes and what it frees, and deletes. */
export function DeleteUsersDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const shown = useSelectionCount(selection);
  const [reason, setReason] = useState('');
  const [deleteUsers] = useMutation(DELETE_USERS);
  const startPlan = useCallback(
    async ({ onLoggedOn }: PlanChoices) => {
      const input = {
        selection: selection.input,
        dryRun: true,
        onLoggedOn,
        reason: reason.trim() || undefined,
      };
      const { data } = await deleteUsers({ variables: { input } });
      return data?.bulkDelete;
    },
    [deleteUsers, reason, selection.input],
  );
  const words = {
    unchanged: t('delete.unchanged'),
    apply: (count: number) => t('delete.apply', { count, shown: format.number(count) }),
    happened: (count: number) => t('delete.happened', { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      title={t('delete.title', { count: selection.count, shown })}
      words={words}
      startPlan={startPlan}
      destructive
      removes
      sessions="sessionsEnd"
      queueBound
      onClose={onClose}
      onDone={onDone}
      form={() => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
            <li>{t('delete.signedOut')}</li>
            <li>{t('delete.seats')}</li>
            <li>{t('delete.loggedOn')}</li>
            <li>{t('delete.restorable')}</li>
          </Box>
        </ChooseForm>
      )}
    />
  );
}
