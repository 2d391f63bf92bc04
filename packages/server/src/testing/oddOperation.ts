import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

interface OddOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** An operation whose types are right and whose values are at their edges; ids are of `ids`, or no ids at all. */
export function oddOperation(
  g: GeneratorValue,
  kind: string,
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): OddOperation {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};

  function call(called: GraphQLField<unknown, unknown>, depth: number): string {
    const given = called.args.filter(
      ({ type, name }) => isNonNullType(type) || name === 'first' || chance(2, 3),
    );
    const args = given.map(({ name, type }) => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${type}`);
      variables[variable] = argument(name, type);
      return `${name}: $${variable}`;
    });
    return `${called.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection(called.type, depth)}`;
  }

  function argument(name: string, type: GraphQLInputType): unknown {
    if (name === 'first' && chance(4, 5)) return 3;
    return (name === 'after' || name === 'before') && chance(3, 4) ? one(cursors) : value(type, 0);
  }

  function selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    const fields = isObjectType(named) || isInterfaceType(named) ? Object.values(named.getFields()) : [];
    const asked = fields.filter((below) =>
      isLeafType(getNamedType(below.type)) ? chance(4, 5) : depth > 0 && chance(3, 5),
    );
    return `{ ${['__typename', ...asked.map((below) => call(below, depth - 1))].join(' ')} }`;
  }

  function value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: one([0, 1, 1, 2, 3]) }, () => value(type.ofType, depth + 1));
    }
    if (isEnumType(type)) return one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const wanted = type.isOneOf || type.name === 'UserSelection' ? [one(fields)] : fields;
      return Object.fromEntries(
        wanted
          .filter((inner) => wanted.length === 1 || isNonNullType(inner.type) || chance(1, depth + 2))
          .map((inner) => [inner.name, value(inner.type, depth + 1)]),
      );
    }
    return scalar(type.name);
  }

  function scalar(name: string): unknown {
    if (name === 'ID') return chance(3, 4) ? one(ids) : one(noIds);
    return one(edges[name] ?? edges.JSON ?? []);
  }

  const one = <T>(of: readonly T[]): T => of[g(fc.nat, of.length - 1)] as T;
  const chance = (times: number, of: number) => g(fc.nat, of - 1) < times;
  const body = call(field, 3);
  return { query: `${kind}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${body} }`, variables };
}

const long = 'a'.repeat(20_000);
const noIds = ['', 'x', '\ud800', '{00000000-0000-7000-8000-000000000000}', long, "' or 1=1", '0'];

/** Of the shape of those that lists give, with values that no list gives. */
const cursors = [
  ...[
    ['x'],
    ['-1'],
    ['99999999999'],
    ['\0'],
    ['infinity', 'x'],
    ['\0', '00000000-0000-7000-8000-000000000000'],
  ],
  ['NAME+ID+', '=\0', '=00000000-0000-7000-8000-000000000000'],
  ['x', 'x', '\0'],
].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));

const edges: Record<string, readonly unknown[]> = {
  Int: [0, 1, 5, 200, 1000, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -1, 0.1, 1e308],
  Boolean: [true, false],
  DateTime: [
    new Date(Date.now() + 86_400_000).toISOString(),
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00.000Z',
    '',
  ],
  String: [
    ...[
      '',
      ' ',
      '\0',
      'a\ud800',
      long,
      '%',
      '_',
      '\\',
      '(',
      '"',
      "'",
      '{}',
      '=cmd',
      '\n',
      'ß\u0130',
      '🙂',
      '\u202e',
    ],
    ...[
      '+4915112345678',
      'e@x.test',
      'Ada',
      'de',
      'Europe/Berlin',
      'north',
      '2026-01-01',
      '12345',
      'infinity',
    ],
  ],
  JSON: [null, 1, 'x', [], {}, true, { a: 1 }, [1, 'x'], '\0', { 'a\ud800': 1 }],
};
