import { registerEnumType } from 'type-graphql';

export enum ProfileSwitch {
  ON = 'ON',
  OFF = 'OFF',
}

registerEnumType(ProfileSwitch, {
  name: 'ProfileSwitch',
  description: 'Whether group profiles are there for a user to log on with.',
  valuesConfig: {
    ON: { description: 'Switched on.' },
    OFF: { description: 'Switched off.' },
  },
});
