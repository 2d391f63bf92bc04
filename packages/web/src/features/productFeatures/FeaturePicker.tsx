import { graphql } from '../../gql/gql.ts';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';
import { NamedPicker } from '../runs/NamedPicker.tsx';

const FEATURES_TO_PICK = graphql(`
  query FeaturesToPick($search: String) {
    features(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

/** Features of the site, found by a part of their name. */
export function FeaturePicker(props: SetPickerProps) {
  return (
    <NamedPicker
      feature="productFeatures"
      query={FEATURES_TO_PICK}
      optionsOf={({ features }) => features.nodes}
      {...props}
    />
  );
}
