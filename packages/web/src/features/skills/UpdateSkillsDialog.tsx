import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { SkillUpdateMode } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import { useSelectionCount } from '../runs/useSelectionCount.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { type SkillLevel, SkillRows } from './SkillRows.tsx';

const UPDATE_SKILLS = graphql(`
  mutation UpdateSkills($input: BulkUpdateSkillsInput!) {
    bulkUpdateSkills(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const modes: readonly SkillUpdateMode[] = ['MERGE', 'REPLACE', 'REMOVE'];

/** Step 1 chooses skills with their levels and the mode, step 2 shows the plan, step 3 the result. */
export function UpdateSkillsDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('skills');
  const format = useFormat();
  const shown = useSelectionCount(selection);
  const { input, reason, setReason } = useBulkInput(selection);
  const [skills, setSkills] = useState<readonly SkillLevel[]>([]);
  const [mode, setMode] = useState<SkillUpdateMode>('MERGE');
  const [updateSkills] = useMutation(UPDATE_SKILLS);

  const startPlan = useCallback(async () => {
    const named = skills.map(({ skill, level }) => ({
      skillId: skill.id,
      level: mode === 'REMOVE' ? undefined : level,
    }));
    const { data } = await updateSkills({ variables: { input: { ...input, skills: named, mode } } });
    return data?.bulkUpdateSkills;
  }, [input, mode, skills, updateSkills]);

  const names = format.list(
    skills.map(({ skill, level }) => (mode === 'REMOVE' ? skill.name : `${skill.name} ${level}`)),
  );
  const key = mode === 'REPLACE' && skills.length === 0 ? 'CLEAR' : mode;
  const words = {
    unchanged: t(`update.unchanged.${key}`),
    apply: (count: number) => t(`update.apply.${key}`, { count, shown: format.number(count) }),
    happened: (count: number) =>
      t(`update.happened.${key}`, { count, shown: format.number(count), skills: names }),
  };
  return (
    <BulkActionDialog
      title={t('update.title', { count: selection.count, shown })}
      words={words}
      fields={['skills']}
      ready={skills.length > 0 || mode === 'REPLACE'}
      removes={mode !== 'MERGE'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <ModeChoice<SkillUpdateMode>
            label={t('update.mode')}
            value={mode}
            onChange={setMode}
            modes={modes.map((value) => ({
              value,
              label: t(`update.modes.${value}`),
              help: t(`update.modeHelp.${value}`),
            }))}
          />
          <SkillRows
            skills={skills}
            onChange={setSkills}
            withLevels={mode !== 'REMOVE'}
            errors={errors}
            empty={mode === 'REPLACE' ? t('update.noneLeft') : undefined}
          />
        </ChooseForm>
      )}
    />
  );
}
