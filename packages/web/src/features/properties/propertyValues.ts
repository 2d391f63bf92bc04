import type { PropertyType, PropertyValueInput } from '../../gql/graphql.ts';

export interface Property {
  key: string;
  name: string;
  type: PropertyType;
  unit?: string | null | undefined;
  minimum?: number | null | undefined;
  maximum?: number | null | undefined;
}

/** A property that was chosen, with what was typed for it. */
export interface PropertyChoice {
  property: Property;
  inherit: boolean;
  /** As typed; "true" and "false" for yes and no. */
  text: string;
}

export function firstChoice(property: Property): PropertyChoice {
  return { property, inherit: false, text: property.type === 'BOOLEAN' ? 'true' : '' };
}

/** What was typed as a value of the property; undefined where it is none or out of range. */
export function typedValue({ property, text }: PropertyChoice): number | string | boolean | undefined {
  const { type, minimum, maximum } = property;
  if (type === 'BOOLEAN') return text === 'true';
  if (type === 'TEXT') return text.trim() === '' ? undefined : text;
  const number = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  const fits = type === 'INTEGER' ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (!fits || number < (minimum ?? number) || number > (maximum ?? number)) return undefined;
  return number;
}

export function isReady(choices: readonly PropertyChoice[]): boolean {
  return choices.length > 0 && choices.every((choice) => choice.inherit || typedValue(choice) !== undefined);
}

export function inputOf(choices: readonly PropertyChoice[]): PropertyValueInput[] {
  return choices.map((choice) =>
    choice.inherit
      ? { key: choice.property.key, inherit: true }
      : { key: choice.property.key, value: typedValue(choice) },
  );
}
