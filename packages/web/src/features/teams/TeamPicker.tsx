import { graphql } from '../../gql/gql.ts';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';
import { NamedPicker } from '../runs/NamedPicker.tsx';

const TEAMS_TO_PICK = graphql(`
  query TeamsToPick($search: String) {
    teams(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

/** Teams of the site, found by a part of their name. */
export function TeamPicker(props: SetPickerProps) {
  return (
    <NamedPicker feature="teams" query={TEAMS_TO_PICK} optionsOf={({ teams }) => teams.nodes} {...props} />
  );
}
