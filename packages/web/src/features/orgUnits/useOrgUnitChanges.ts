import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { MoveOrgUnitMutation } from '../../gql/graphql.ts';
import type { UserError } from '../runs/userErrors.ts';
import type { RemoveOne } from '../structure/NamedDocuments.ts';

const CREATE = graphql(`
  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {
    createOrgUnit(input: $input) {
      orgUnit { id name }
      userErrors { code message path }
      agents { id name username }
    }
  }
`);
const RENAME = graphql(`
  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {
    renameOrgUnit(input: $input) {
      orgUnit { id name }
      userErrors { code message path }
    }
  }
`);
const MOVE = graphql(`
  mutation MoveOrgUnit($input: MoveOrgUnitInput!) {
    moveOrgUnit(input: $input) {
      orgUnit { id path }
      userErrors { code message path }
      agents { id name username }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteOrgUnit($input: DeleteOrgUnitInput!) {
    deleteOrgUnit(input: $input) {
      run { id status canUndo counts { changed } }
      userErrors { code message path }
    }
  }
`);

/** Agents in a leaf that was to have units below it. */
export interface Held {
  unitId: string;
  agents: MoveOrgUnitMutation['moveOrgUnit']['agents'];
}

type Answer = Pick<MoveOrgUnitMutation['moveOrgUnit'], 'userErrors' | 'agents'> & { orgUnit?: object | null };
type Errors = Promise<readonly UserError[] | undefined>;

export interface OrgUnitChanges {
  held: Held | undefined;
  forget(): void;
  create(name: string, parentId: string | null): Errors;
  rename(id: string, name: string): Errors;
  move(id: string, parentId: string | null): Errors;
  remove: RemoveOne;
}

/** What can be done to the tree; `onChanged` is told in which unit it is to be seen. */
export function useOrgUnitChanges(onChanged: (within?: string) => void): OrgUnitChanges {
  const [held, setHeld] = useState<Held | undefined>();
  const [create] = useMutation(CREATE);
  const [rename] = useMutation(RENAME);
  const [move] = useMutation(MOVE);
  const [remove] = useMutation(DELETE);
  const told = (answer: Answer | undefined, parentId: string | null) => {
    const stays = answer?.userErrors.some(({ code }) => code === 'HOLDS_AGENTS');
    setHeld(answer && stays && parentId ? { unitId: parentId, agents: answer.agents } : undefined);
    if (answer?.orgUnit) onChanged(parentId ?? undefined);
    return answer?.userErrors;
  };
  return {
    held,
    forget: () => setHeld(undefined),
    create: async (name, parentId) =>
      told((await create({ variables: { input: { name, parentId } } })).data?.createOrgUnit, parentId),
    rename: async (id, name) => {
      const answer = (await rename({ variables: { input: { id, name } } })).data?.renameOrgUnit;
      if (answer?.orgUnit) onChanged();
      return answer?.userErrors;
    },
    move: async (id, parentId) =>
      told((await move({ variables: { input: { id, parentId } } })).data?.moveOrgUnit, parentId),
    remove: async (id, confirmCount, reassignTo) => {
      const input = { id, confirmCount, reassignTo };
      const answer = (await remove({ variables: { input } })).data?.deleteOrgUnit;
      if (answer?.run) onChanged(reassignTo);
      return answer;
    },
  };
}
