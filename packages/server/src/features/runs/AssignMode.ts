import { registerEnumType } from 'type-graphql';

/** What is done with the memberships that a user has. */
export enum AssignMode {
  ADD = 'ADD',
  REMOVE = 'REMOVE',
  REPLACE = 'REPLACE',
}

registerEnumType(AssignMode, {
  name: 'AssignMode',
  description: 'What is done with the memberships that a user has.',
  valuesConfig: {
    ADD: { description: 'The named ones are added; others are kept.' },
    REMOVE: { description: 'The named ones are taken away; others are kept.' },
    REPLACE: { description: 'The user has exactly the named ones afterwards.' },
  },
});
