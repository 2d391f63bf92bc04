import { registerEnumType } from 'type-graphql';

export enum GridDensity {
  NORMAL = 'NORMAL',
  COMPACT = 'COMPACT',
}

registerEnumType(GridDensity, {
  name: 'GridDensity',
  description: 'How close together the rows of a grid are.',
  valuesConfig: {
    NORMAL: { description: 'Rows of 40 pixels.' },
    COMPACT: { description: 'Rows of 32 pixels.' },
  },
});
