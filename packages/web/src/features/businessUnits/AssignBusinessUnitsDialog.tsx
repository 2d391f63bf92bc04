import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { AssignSetDialog } from '../runs/AssignSetDialog.tsx';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { BusinessUnitPicker } from './BusinessUnitPicker.tsx';

const ASSIGN = graphql(`
  mutation AssignBusinessUnits($input: BulkAssignBusinessUnitsInput!) {
    bulkAssignBusinessUnits(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B16: business units are added, removed or replaced. */
export function AssignBusinessUnitsDialog(props: BulkDialogProps) {
  const [assign] = useMutation(ASSIGN);
  const plan = useCallback(
    async (input: BulkBasics, businessUnitIds: string[], mode: AssignMode) => {
      const { data } = await assign({ variables: { input: { ...input, businessUnitIds, mode } } });
      return data?.bulkAssignBusinessUnits;
    },
    [assign],
  );
  return (
    <AssignSetDialog
      {...props}
      noun="businessUnits"
      field="businessUnitIds"
      mayBeNone={true}
      Picker={BusinessUnitPicker}
      plan={plan}
    />
  );
}
