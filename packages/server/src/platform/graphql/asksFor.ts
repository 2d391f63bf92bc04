import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether the query asks for this field of the value that is being resolved; fragments are looked into. */
export function asksFor(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some(({ selectionSet }) => selects(info, selectionSet, name));
}

function selects(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, name: string): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name;
    if (selection.kind === 'InlineFragment') return selects(info, selection.selectionSet, name);
    return selects(info, info.fragments[selection.name.value]?.selectionSet, name);
  });
}
