import { registerEnumType } from 'type-graphql';

export enum UserType {
  AGENT = 'AGENT',
  SUPERVISOR = 'SUPERVISOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(UserType, {
  name: 'UserType',
  description:
    'What kind of work an account is for. Each role implies one, which is used where none is given.',
  valuesConfig: {
    AGENT: { description: 'Takes contacts from the queue. Sits in a leaf of the org tree, if in it at all.' },
    SUPERVISOR: { description: 'Leads agents. May sit anywhere in the org tree.' },
    ADMINISTRATOR: { description: 'Administers the site. May sit anywhere in the org tree.' },
  },
});
