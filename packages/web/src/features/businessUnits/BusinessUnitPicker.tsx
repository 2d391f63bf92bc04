import { graphql } from '../../gql/gql.ts';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';
import { NamedPicker } from '../runs/NamedPicker.tsx';

const BUSINESS_UNITS_TO_PICK = graphql(`
  query BusinessUnitsToPick($search: String) {
    businessUnits(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

/** Business units of the site, found by a part of their name. */
export function BusinessUnitPicker(props: SetPickerProps) {
  return (
    <NamedPicker
      feature="businessUnits"
      query={BUSINESS_UNITS_TO_PICK}
      optionsOf={({ businessUnits }) => businessUnits.nodes}
      {...props}
    />
  );
}
