import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { CapacityFields } from './setFields/CapacityFields.tsx';
import { type CapacityValues, capacityInput } from './setFields/capacityValues.ts';

const SET_CAPACITIES = graphql(`
  mutation SetCapacities($input: BulkSetFieldsInput!) {
    bulkSetFields(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B19: how many contacts of each channel at once; a channel that is left empty stays as it is. */
export function SetCapacitiesDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [values, setValues] = useState<CapacityValues>({});
  const [setCapacities] = useMutation(SET_CAPACITIES);
  const capacities = capacityInput(values);
  const startPlan = useCallback(async () => {
    const { data } = await setCapacities({
      variables: { input: { ...input, capacities: capacityInput(values) ?? [] } },
    });
    return data?.bulkSetFields;
  }, [input, setCapacities, values]);
  const words = {
    unchanged: t('setFields.unchanged'),
    apply: (count: number) => t('capacities.apply', { count, shown: format.number(count) }),
    happened: (count: number) => t('capacities.happened', { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      title={t('capacities.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['capacities']}
      ready={capacities !== undefined && capacities.length > 0}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <CapacityFields values={values} errors={errors} onChange={setValues} />
        </ChooseForm>
      )}
    />
  );
}
