import { graphql } from '../../gql/gql.ts';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';
import { NamedPicker } from '../runs/NamedPicker.tsx';

const AGENT_GROUPS_TO_PICK = graphql(`
  query AgentGroupsToPick($search: String) {
    agentGroups(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

/** Agent groups of the site, found by a part of their name. */
export function AgentGroupPicker(props: SetPickerProps) {
  return (
    <NamedPicker
      feature="agentGroups"
      query={AGENT_GROUPS_TO_PICK}
      optionsOf={({ agentGroups }) => agentGroups.nodes}
      {...props}
    />
  );
}
