import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { AssignSetDialog } from '../runs/AssignSetDialog.tsx';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { FeaturePicker } from './FeaturePicker.tsx';

const ASSIGN = graphql(`
  mutation AssignFeatures($input: BulkSetFieldsInput!) {
    bulkSetFields(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B19: features are added, removed or replaced. */
export function AssignFeaturesDialog(props: BulkDialogProps) {
  const [assign] = useMutation(ASSIGN);
  const plan = useCallback(
    async (input: BulkBasics, featureIds: string[], mode: AssignMode) => {
      const { data } = await assign({ variables: { input: { ...input, features: { featureIds, mode } } } });
      return data?.bulkSetFields;
    },
    [assign],
  );
  return (
    <AssignSetDialog
      {...props}
      noun="productFeatures"
      field="features"
      mayBeNone={true}
      Picker={FeaturePicker}
      plan={plan}
    />
  );
}
