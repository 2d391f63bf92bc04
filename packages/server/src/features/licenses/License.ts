import { registerEnumType } from 'type-graphql';

export enum License {
  ENTERPRISE = 'ENTERPRISE',
  CONTACT = 'CONTACT',
}

registerEnumType(License, {
  name: 'License',
  description: 'A kind of license. A site has a pool of seats for each kind that its plan includes.',
  valuesConfig: {
    ENTERPRISE: { description: 'The full license.' },
    CONTACT: { description: 'The license for taking contacts only.' },
  },
});
