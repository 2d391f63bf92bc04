import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import { errorAt } from '../runs/userErrors.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { type FieldKey, type FieldValues, fieldKeys, inputOf } from './setFields/fieldValues.ts';
import { PlaceFields } from './setFields/PlaceFields.tsx';

const SET_FIELDS = graphql(`
  mutation SetFields($input: BulkSetFieldsInput!) {
    bulkSetFields(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const untouched: FieldValues = { orgUnitId: null, supervisorId: null, dataCenterId: null, language: null };

/** B19: org unit, supervisor, data center and language; what is left alone stays as it is. */
export function SetFieldsDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [values, setValues] = useState(untouched);
  const [setFields] = useMutation(SET_FIELDS);
  const startPlan = useCallback(async () => {
    const fields = Object.fromEntries(fieldKeys.map((key) => [key, inputOf(values[key])]));
    const { data } = await setFields({ variables: { input: { ...input, ...fields } } });
    return data?.bulkSetFields;
  }, [input, setFields, values]);
  const touched = fieldKeys.filter((key) => values[key] !== null);
  const names = format.list(touched.map((key) => t(`fields.${key}`)));
  const words = {
    unchanged: t('setFields.unchanged'),
    apply: (count: number) => t('setFields.apply', { count, shown: format.number(count), names }),
    happened: (count: number) => t('setFields.happened', { count, shown: format.number(count), names }),
  };
  return (
    <BulkActionDialog
      title={t('setFields.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={fieldKeys}
      ready={touched.length > 0}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <Box sx={{ color: 'text.secondary' }}>{t('setFields.help')}</Box>
          <PlaceFields
            values={values}
            errorOf={(key: FieldKey) => errorAt(errors, key)}
            onChange={(key: FieldKey, value: Pick | null) => setValues({ ...values, [key]: value })}
          />
        </ChooseForm>
      )}
    />
  );
}
