import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { BulkUpdateMode } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { AssignmentFields } from './bulkUpdate/AssignmentFields.tsx';
import { type Assignments, isTouched, nothingAssigned, updateInput } from './bulkUpdate/assignments.ts';

const BULK_UPDATE = graphql(`
  mutation BulkUpdate($input: BulkUpdateInput!) {
    bulkUpdate(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const modes: readonly BulkUpdateMode[] = ['APPLY', 'REPLACE'];

/** B17: business units, agent groups and skills in one form; what is left empty is not touched. */
export function BulkUpdateDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [chosen, setChosen] = useState<Assignments>(nothingAssigned);
  const [mode, setMode] = useState<BulkUpdateMode>('APPLY');
  const [bulkUpdate] = useMutation(BULK_UPDATE);
  const startPlan = useCallback(async () => {
    const { data } = await bulkUpdate({
      variables: { input: { ...input, ...updateInput(chosen, mode), mode } },
    });
    return data?.bulkUpdate;
  }, [bulkUpdate, chosen, input, mode]);
  const words = {
    unchanged: t('bulkUpdate.unchanged'),
    apply: (count: number) => t('bulkUpdate.apply', { count, shown: format.number(count) }),
    happened: (count: number) => t('bulkUpdate.happened', { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      title={t('bulkUpdate.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['businessUnitIds', 'agentGroupIds', 'skills']}
      ready={isTouched(updateInput(chosen, mode))}
      removes={mode === 'REPLACE'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <ModeChoice<BulkUpdateMode>
            label={t('bulkUpdate.mode')}
            value={mode}
            onChange={setMode}
            modes={modes.map((value) => ({
              value,
              label: t(`bulkUpdate.modes.${value}`),
              help: t(`bulkUpdate.modeHelp.${value}`),
            }))}
          />
          <AssignmentFields
            chosen={chosen}
            mayClear={mode === 'REPLACE'}
            errors={errors}
            onChange={setChosen}
          />
        </ChooseForm>
      )}
    />
  );
}
