import { registerEnumType } from 'type-graphql';

export enum LicenseChoice {
  ENTERPRISE = 'ENTERPRISE',
  CONTACT = 'CONTACT',
  NONE = 'NONE',
}

registerEnumType(LicenseChoice, {
  name: 'LicenseChoice',
  description: 'A kind of license, or none at all.',
  valuesConfig: {
    ENTERPRISE: { description: 'The full license.' },
    CONTACT: { description: 'The license for taking contacts only.' },
    NONE: { description: 'No license: the user holds no seat.' },
  },
});
