import { Field, InputType, registerEnumType } from 'type-graphql';

export enum UserSortField {
  NAME = 'NAME',
  FIRST_NAME = 'FIRST_NAME',
  LAST_NAME = 'LAST_NAME',
  USERNAME = 'USERNAME',
  EMAIL = 'EMAIL',
  AGENT_ID = 'AGENT_ID',
  EXTENSION = 'EXTENSION',
  NUMERIC_ID = 'NUMERIC_ID',
  USER_TYPE = 'USER_TYPE',
  STATUS = 'STATUS',
  LICENSE = 'LICENSE',
  DATA_CENTER = 'DATA_CENTER',
  LANGUAGE = 'LANGUAGE',
  CREATED_AT = 'CREATED_AT',
}

registerEnumType(UserSortField, {
  name: 'UserSortField',
  description:
    'What users are sorted by. Names sort as people expect in any language, keys without case. Users without a value come last ascending and first descending; equal ones are in the order of their ids.',
  valuesConfig: {
    NAME: { description: 'First and last name; the fastest, with USERNAME.' },
    FIRST_NAME: { description: 'First name.' },
    LAST_NAME: { description: 'Last name.' },
    USERNAME: { description: 'Username.' },
    EMAIL: { description: 'E-mail address.' },
    AGENT_ID: { description: 'Agent ID.' },
    EXTENSION: { description: 'Extension, as text: 10 comes before 9.' },
    NUMERIC_ID: { description: 'Numeric ID, as text: 10 comes before 9.' },
    USER_TYPE: { description: 'User type, by its name in this schema.' },
    STATUS: { description: 'Status, by its name in this schema.' },
    LICENSE: { description: 'License, by its name in this schema.' },
    DATA_CENTER: { description: 'Code of the data center.' },
    LANGUAGE: { description: 'Language tag.' },
    CREATED_AT: { description: 'When the account was made.' },
  },
});

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Upwards or downwards.',
  valuesConfig: { ASC: { description: 'A to Z, old to new.' }, DESC: { description: 'Z to A, new to old.' } },
});

@InputType({ description: 'One key to sort users by.' })
export class UserSort {
  @Field(() => UserSortField, { description: 'The field.' })
  field!: UserSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: 'Upwards or downwards.' })
  direction!: SortDirection;
}
