import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The input object in this property gives exactly one of these fields; null counts as not given. */
export function ExactlyOne(fields: readonly string[], options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'exactlyOne',
      validator: {
        validate: (value: unknown) => given(value, fields).length === 1,
        defaultMessage: (args) => {
          const found = given(args?.value, fields);
          return `Give exactly one of ${fields.join(', ')}; ${found.length ? found.join(' and ') : 'none'} was given.`;
        },
      },
    },
    options,
  );
}

function given(value: unknown, fields: readonly string[]): string[] {
  const record = (value ?? {}) as Record<string, unknown>;
  return fields.filter((field) => record[field] !== undefined && record[field] !== null);
}
