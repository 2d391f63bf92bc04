import { registerEnumType } from 'type-graphql';

export enum PropertyType {
  INTEGER = 'INTEGER',
  DECIMAL = 'DECIMAL',
  TEXT = 'TEXT',
  BOOLEAN = 'BOOLEAN',
}

registerEnumType(PropertyType, {
  name: 'PropertyType',
  description: 'What the value of a property is.',
  valuesConfig: {
    INTEGER: { description: 'A whole number.' },
    DECIMAL: { description: 'A number, with a fraction or without.' },
    TEXT: { description: 'A text of any kind.' },
    BOOLEAN: { description: 'True or false.' },
  },
});
