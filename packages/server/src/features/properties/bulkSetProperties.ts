import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { keyedDifferences } from '../runs/differences/keyedDifferences.ts';
import { type ListedProperty, listProperties } from './listProperties.ts';
import { valueProblem } from './valueProblem.ts';

export interface PropertyValue {
  key: string;
  value?: unknown;
  /** Takes the user's own value away, so that the inherited one counts. */
  inherit?: boolean | null;
}

export interface SetProperties {
  properties: PropertyValue[];
}

/** B19: values set on the users themselves, or taken away so that the inherited ones count again. */
export const bulkSetProperties = bulkAction<SetProperties>({
  kind: 'SET_PROPERTIES',
  permission: 'users.edit',
  reads: ['properties'],
  writes: ['properties'],
  refusals: [],
  removes: ({ properties }) => properties.some(({ inherit }) => inherit),
  validate: async (em, actor, { properties }) => {
    if (properties.length === 0) {
      return [{ code: 'REQUIRED', message: 'Name at least one property.', path: ['properties'] }];
    }
    const catalogue = new Map(
      (await listProperties(em, actor.siteId)).map((property) => [property.key, property]),
    );
    return properties.flatMap((one, index) => errorsOf(one, index, properties, catalogue));
  },
  differences: ({ targets, input }) =>
    keyedDifferences(
      targets,
      'properties',
      input.properties.map(({ key, value, inherit }) => ({ key, value: inherit ? null : value })),
    ),
});

function errorsOf(
  { key, value, inherit }: PropertyValue,
  index: number,
  all: readonly PropertyValue[],
  catalogue: ReadonlyMap<string, ListedProperty>,
): InputError[] {
  const error = (code: InputError['code'], leaf: string, message: string): InputError[] => [
    { code, message, path: ['properties', String(index), leaf] },
  ];
  const property = catalogue.get(key);
  if (!property) return error('UNKNOWN_ID', 'key', `There is no property "${key}". Choose one of the list.`);
  if (all.findIndex((one) => one.key === key) < index) {
    return error('INVALID', 'key', `"${property.name}" is given twice. Keep one of the two.`);
  }
  const given = value !== undefined && value !== null;
  if (inherit) {
    return given ? error('INVALID', 'inherit', 'Give a value or inherit: true, not both.') : [];
  }
  if (!given) return error('REQUIRED', 'value', `Give a value for "${property.name}", or inherit: true.`);
  const problem = valueProblem(property, value);
  return problem ? error('INVALID', 'value', problem) : [];
}
