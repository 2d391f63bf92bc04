import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Measures {
  depth: number;
  /** How many objects the answer may hold: pages as long as asked for, other lists taken as ten long. */
  cost: number;
  /** How often the field with the most aliases has one. */
  aliases: number;
  aliasedField: string;
  rootFields: string[];
  /** The longest page that is asked for. */
  page: number;
}

type Variables = Readonly<Record<string, unknown>>;
type AnyField = GraphQLField<unknown, unknown>;

const LIST_LENGTH = 10;
const DEFAULT_PAGE = 100;

export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Measures {
  const variables = { ...defaultsOf(operation), ...given };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measures: Measures = { depth: 0, cost: 0, aliases: 0, aliasedField: '', rootFields: [], page: 0 };
  const aliases = new Map<string, Set<string>>();

  function walk(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    depth: number,
    times: number,
    page: number,
  ) {
    for (const selection of set.selections) {
      if (measures.cost > Number.MAX_SAFE_INTEGER / 1e6) return;
      if (selection.kind === Kind.FIELD) {
        countAlias(selection, type);
        if (depth === 0) measures.rootFields.push(selection.name.value);
        visit(selection, type, depth + 1, times, page);
      } else {
        const part =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (!part) continue;
        const narrowed = part.typeCondition ? schema.getType(part.typeCondition.name.value) : type;
        if (narrowed && isCompositeType(narrowed)) walk(part.selectionSet, narrowed, depth, times, page);
      }
    }
  }

  function countAlias({ alias, name }: FieldNode, type: GraphQLCompositeType) {
    if (!alias) return;
    const field = `${type.name}.${name.value}`;
    const seen = aliases.get(field) ?? new Set();
    aliases.set(field, seen.add(alias.value));
    if (seen.size > measures.aliases) Object.assign(measures, { aliases: seen.size, aliasedField: field });
  }

  function visit(node: FieldNode, type: GraphQLCompositeType, depth: number, times: number, page: number) {
    // Introspection is as deep as types are wrapped, and reads nothing.
    if (node.name.value.startsWith('__')) return;
    measures.depth = Math.max(measures.depth, depth);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const inner = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(inner)) return;
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const count = times * (list ? page : 1);
    measures.cost += count;
    const length = list ? LIST_LENGTH : pageOf(node, field, variables);
    measures.page = Math.max(measures.page, length);
    walk(node.selectionSet, inner, depth, count, length);
  }

  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, 0, 1, LIST_LENGTH);
  return measures;
}

/** What variables are where the request leaves them out. */
function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

/** How long the lists directly inside are: a page of a connection, else the usual length. */
function pageOf(node: FieldNode, field: AnyField, variables: Variables): number {
  if (!field.args.some(({ name }) => name === 'first')) return LIST_LENGTH;
  for (const { name, value } of node.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    const given =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value && Number(value.value);
    if (typeof given === 'number' && given > 0) return given;
  }
  return DEFAULT_PAGE;
}
