import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { PropertyRows } from './PropertyRows.tsx';
import { inputOf, isReady, type PropertyChoice } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';

const SET_PROPERTIES = graphql(`
  mutation SetProperties($input: BulkSetPropertiesInput!) {
    bulkSetProperties(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B19: values for properties, or the return to what user group and site give. */
export function SetPropertiesDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('properties');
  const format = useFormat();
  const { nameOf } = usePropertyWords();
  const { input, reason, setReason } = useBulkInput(selection);
  const [choices, setChoices] = useState<PropertyChoice[]>([]);
  const [setProperties] = useMutation(SET_PROPERTIES);
  const startPlan = useCallback(async () => {
    const { data } = await setProperties({
      variables: { input: { ...input, properties: inputOf(choices) } },
    });
    return data?.bulkSetProperties;
  }, [choices, input, setProperties]);
  const names = format.list(choices.map(({ property }) => nameOf(property)));
  const these = t('these', { count: choices.length });
  const words = {
    unchanged: t('unchanged'),
    apply: (count: number) => t('apply', { count, shown: format.number(count), these }),
    happened: (count: number) => t('happened', { count, shown: format.number(count), names }),
  };
  return (
    <BulkActionDialog
      title={t('title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['properties']}
      ready={isReady(choices)}
      removes={choices.some(({ inherit }) => inherit)}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <PropertyRows choices={choices} errors={errors} onChange={setChoices} />
        </ChooseForm>
      )}
    />
  );
}
