import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The text of an operation of the schema with the least arguments that GraphQL takes; they name nothing real. */
export function anyOperation(kind: string, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap(({ name, type }) =>
    isNonNullType(type) ? `${name}: ${anyValue(type)}` : [],
  );
  const asked = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${asked} }`;
}

function anyValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return `[${anyValue(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    // Users are chosen by their ids, the first of the three ways.
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (type.name === 'UserSelection' && field.name === 'ids'),
    );
    return `{ ${fields.map((field) => `${field.name}: ${anyValue(field.type)}`).join(', ')} }`;
  }
  return scalars[type.name] ?? '""';
}

const scalars: Record<string, string> = {
  ID: `"${NOBODY}"`,
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00Z"',
};
