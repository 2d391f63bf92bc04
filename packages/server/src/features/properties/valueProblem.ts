import type { ListedProperty } from './listProperties.ts';

/** What keeps a value from being one of the property, in words; undefined where nothing does. */
export function valueProblem(property: ListedProperty, value: unknown): string | undefined {
  const { name, type, minimum, maximum } = property;
  const shown = JSON.stringify(value);
  if (!isOfType(type, value)) return `${shown} is no value of "${name}". Give ${wanted(property)}.`;
  if (typeof value === 'number' && ((minimum ?? value) > value || (maximum ?? value) < value)) {
    return `${shown} is out of the range of "${name}". Give ${wanted(property)}.`;
  }
  if (typeof value === 'string' && [...value].length > (maximum ?? Number.POSITIVE_INFINITY)) {
    return `The value of "${name}" has ${[...value].length} characters. Give ${wanted(property)}.`;
  }
  return undefined;
}

function isOfType(type: ListedProperty['type'], value: unknown): boolean {
  switch (type) {
    case 'INTEGER':
      return Number.isSafeInteger(value);
    case 'DECIMAL':
      return Number.isFinite(value);
    case 'TEXT':
      return typeof value === 'string' && value !== '';
    case 'BOOLEAN':
      return typeof value === 'boolean';
  }
}

function wanted({ type, unit, minimum, maximum }: ListedProperty): string {
  if (type === 'BOOLEAN') return 'true or false';
  if (type === 'TEXT') return maximum === null ? 'a text' : `a text of 1 to ${maximum} characters`;
  const number = type === 'INTEGER' ? 'a whole number' : 'a number';
  const range =
    minimum !== null && maximum !== null
      ? ` from ${minimum} to ${maximum}`
      : minimum !== null
        ? ` of at least ${minimum}`
        : maximum !== null
          ? ` of at most ${maximum}`
          : '';
  return `${number}${range}${unit ? ` (${unit})` : ''}`;
}
