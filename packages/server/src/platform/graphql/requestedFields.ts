import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
} from 'graphql';

/** The fields asked for below a field, by their names in the schema; arguments and aliases do not matter. */
export type Requested = ReadonlyMap<string, Requested>;
type Building = Map<string, Building>;

export function requestedFields(info: GraphQLResolveInfo): Requested {
  const fields: Building = new Map();
  for (const node of info.fieldNodes) collect(info, node, fields);
  return fields;
}

/** What is asked for at the end of any of the paths, in one. */
export function requestedAt(requested: Requested, ...paths: string[][]): Requested {
  const merged: Building = new Map();
  for (const path of paths) {
    let at: Requested | undefined = requested;
    for (const name of path) at = at?.get(name);
    if (at) merge(at, merged);
  }
  return merged;
}

function collect(
  info: GraphQLResolveInfo,
  parent: { selectionSet?: FieldNode['selectionSet'] },
  into: Building,
): void {
  for (const selection of parent.selectionSet?.selections ?? []) {
    if (isLeftOut(info, selection)) continue;
    if (selection.kind === 'Field') {
      const below = into.get(selection.name.value) ?? new Map();
      into.set(selection.name.value, below);
      collect(info, selection, below);
    } else {
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
      if (fragment) collect(info, fragment, into);
    }
  }
}

function isLeftOut({ variableValues }: GraphQLResolveInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if === false
  );
}

function merge(from: Requested, into: Building): void {
  for (const [name, below] of from) {
    const known = into.get(name) ?? new Map();
    into.set(name, known);
    merge(below, known);
  }
}
