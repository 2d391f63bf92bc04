import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { errorAt } from '../runs/userErrors.ts';
import { useSelectionCount } from '../runs/useSelectionCount.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { TeamPicker } from './TeamPicker.tsx';

const ASSIGN_TEAMS = graphql(`
  mutation AssignTeams($input: BulkAssignTeamsInput!) {
    bulkAssignTeams(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const modes: readonly AssignMode[] = ['ADD', 'REMOVE', 'REPLACE'];

/** Step 1 chooses teams and mode, step 2 shows the plan, step 3 the result. */
export function AssignTeamsDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('teams');
  const format = useFormat();
  const shown = useSelectionCount(selection);
  const [teams, setTeams] = useState<Pick[]>([]);
  const [mode, setMode] = useState<AssignMode>('ADD');
  const [reason, setReason] = useState('');
  const [assignTeams] = useMutation(ASSIGN_TEAMS);

  const startPlan = useCallback(async () => {
    const teamIds = teams.map(({ id }) => id);
    const input = {
      selection: selection.input,
      teamIds,
      mode,
      dryRun: true,
      reason: reason.trim() || undefined,
    };
    const { data } = await assignTeams({ variables: { input } });
    return data?.bulkAssignTeams;
  }, [assignTeams, mode, reason, selection.input, teams]);

  const names = format.list(teams.map(({ name }) => name));
  const key = mode === 'REPLACE' && teams.length === 0 ? 'CLEAR' : mode;
  const words = {
    unchanged: t(`assign.unchanged.${key}`, { count: teams.length }),
    apply: (count: number) =>
      t(`assign.apply.${key}`, {
        count,
        shown: format.number(count),
        teams: t('assign.teams', { count: teams.length }),
      }),
    happened: (count: number) =>
      t(`assign.happened.${key}`, { count, shown: format.number(count), teams: names }),
  };
  return (
    <BulkActionDialog
      title={t('assign.title', { count: selection.count, shown })}
      words={words}
      fields={['teamIds']}
      ready={teams.length > 0 || mode === 'REPLACE'}
      removes={mode !== 'ADD'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <TeamPicker
            chosen={teams}
            onChange={setTeams}
            error={errorAt(errors, 'teamIds')}
            help={mode === 'REPLACE' && teams.length === 0 ? t('assign.noneLeft') : undefined}
          />
          <ModeChoice<AssignMode>
            label={t('assign.mode')}
            value={mode}
            onChange={setMode}
            modes={modes.map((value) => ({
              value,
              label: t(`assign.modes.${value}`),
              help: t(`assign.modeHelp.${value}`),
            }))}
          />
        </ChooseForm>
      )}
    />
  );
}
