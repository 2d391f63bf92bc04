import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ResourceFilterFields } from './setFields/ResourceFilterFields.tsx';
import { isLimited, noParts, resourceFilterInput } from './setFields/resourceFilter.ts';

const SET_RESOURCE_FILTER = graphql(`
  mutation SetResourceFilter($input: BulkSetFieldsInput!) {
    bulkSetFields(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

type Mode = 'SET' | 'INHERIT';

const modes: readonly Mode[] = ['SET', 'INHERIT'];

/** B19: a resource filter of the users' own, or the return to that of their user group. */
export function SetResourceFilterDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [mode, setMode] = useState<Mode>('SET');
  const [parts, setParts] = useState(noParts);
  const [setFilter] = useMutation(SET_RESOURCE_FILTER);
  const startPlan = useCallback(async () => {
    const resourceFilter = mode === 'SET' ? resourceFilterInput(parts) : null;
    const { data } = await setFilter({ variables: { input: { ...input, resourceFilter } } });
    return data?.bulkSetFields;
  }, [input, mode, parts, setFilter]);
  const words = {
    unchanged: t(`resourceFilter.unchanged.${mode}`),
    apply: (count: number) => t(`resourceFilter.apply.${mode}`, { count, shown: format.number(count) }),
    happened: (count: number) => t(`resourceFilter.happened.${mode}`, { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      title={t('resourceFilter.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['resourceFilter']}
      ready={mode === 'INHERIT' || isLimited(parts)}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <ModeChoice<Mode>
            label={t('resourceFilter.mode')}
            value={mode}
            onChange={setMode}
            modes={modes.map((value) => ({
              value,
              label: t(`resourceFilter.modes.${value}`),
              help: t(`resourceFilter.modeHelp.${value}`),
            }))}
          />
          {mode === 'SET' && <ResourceFilterFields parts={parts} errors={errors} onChange={setParts} />}
        </ChooseForm>
      )}
    />
  );
}
