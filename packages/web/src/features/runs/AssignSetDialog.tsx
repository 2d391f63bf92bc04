import { type ComponentType, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignMode } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { BulkActionDialog } from './BulkActionDialog.tsx';
import { ChooseForm } from './ChooseForm.tsx';
import { type BulkBasics, useBulkInput } from './useBulkInput.ts';
import type { PlanAnswer } from './useRunFlow.ts';
import { errorAt } from './userErrors.ts';
import { useSelectionCount } from './useSelectionCount.ts';

export interface SetPickerProps {
  chosen: Pick[];
  error?: string | undefined;
  help?: string | undefined;
  disabled?: boolean | undefined;
  onChange(chosen: Pick[]): void;
}

interface AssignSetDialogProps extends BulkDialogProps {
  /** The feature whose words say what is assigned. */
  noun: 'teams' | 'roles' | 'agentGroups' | 'businessUnits' | 'productFeatures';
  /** Where the server says what is wrong with the chosen ones. */
  field: string;
  /** Whether somebody may be left with none of them. */
  mayBeNone: boolean;
  Picker: ComponentType<SetPickerProps>;
  plan(input: BulkBasics, ids: string[], mode: AssignMode): Promise<PlanAnswer | undefined>;
}

const modes: readonly AssignMode[] = ['ADD', 'REMOVE', 'REPLACE'];

/** Memberships are all assigned in the same way: which ones, and whether they are added, removed or all. */
export function AssignSetDialog(props: AssignSetDialogProps) {
  const { noun, field, mayBeNone, Picker, plan, selection, onClose, onDone } = props;
  const { t } = useTranslation(noun);
  const format = useFormat();
  const shown = useSelectionCount(selection);
  const { input, reason, setReason } = useBulkInput(selection);
  const [chosen, setChosen] = useState<Pick[]>([]);
  const [mode, setMode] = useState<AssignMode>('ADD');
  const startPlan = useCallback(
    () =>
      plan(
        input,
        chosen.map(({ id }) => id),
        mode,
      ),
    [plan, input, chosen, mode],
  );
  const clears = mayBeNone && mode === 'REPLACE' && chosen.length === 0;
  const key = clears ? 'CLEAR' : mode;
  const names = format.list(chosen.map(({ name }) => name));
  const these = t('assign.these', { count: chosen.length });
  const words = {
    unchanged: t(`assign.unchanged.${key}`, { count: chosen.length }),
    apply: (count: number) => t(`assign.apply.${key}`, { count, shown: format.number(count), these }),
    happened: (count: number) => t(`assign.happened.${key}`, { count, shown: format.number(count), names }),
  };
  return (
    <BulkActionDialog
      title={t('assign.title', { count: selection.count, shown })}
      words={words}
      fields={[field]}
      ready={chosen.length > 0 || clears}
      removes={mode !== 'ADD'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <Picker
            chosen={chosen}
            onChange={setChosen}
            error={errorAt(errors, field)}
            help={clears ? t('assign.noneLeft') : undefined}
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
