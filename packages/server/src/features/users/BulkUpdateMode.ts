import { registerEnumType } from 'type-graphql';

export enum BulkUpdateMode {
  APPLY = 'APPLY',
  REPLACE = 'REPLACE',
}

registerEnumType(BulkUpdateMode, {
  name: 'BulkUpdateMode',
  description: 'What is done with what the users have.',
  valuesConfig: {
    APPLY: { description: 'What is named is added, or its level set; the rest is kept.' },
    REPLACE: { description: 'What is named is all that the users have afterwards, field by field.' },
  },
});
