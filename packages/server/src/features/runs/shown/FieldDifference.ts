import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A user as a run or a change names them, also after the user is gone.' })
export class UserRef {
  @Field(() => ID, { description: 'The id of the user.' })
  id!: string;

  @Field(() => String, { description: 'First and last name; an empty text where the user is gone for good.' })
  name!: string;

  @Field(() => String, { description: 'The username; an empty text where the user is gone for good.' })
  username!: string;
}

@ObjectType({
  description:
    'What a run changes in one field of one user, in words. Sets (teams, roles, skills …) say what is added and removed; single values what they were and become.',
})
export class FieldDifference {
  @Field(() => String, {
    description:
      'The field by its name on User; "existence" where the user is created, deleted or restored. Also "inheritedProperties" and "inheritedResourceFilter": what follows from another user group, or from a change of the user group, without being written to the user; and "profileSkills", what has changed in a profile that the user has on.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before, by name; null where there was none.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value after, by name; null where there is none.' })
  after!: string | null;

  @Field(() => [String], {
    description:
      'Names of what is added; skills, properties and capacities with their value, as "Billing:7". Empty for single values.',
  })
  added!: string[];

  @Field(() => [String], {
    description: 'Names of what is taken away. A skill or property whose value changes is in both lists.',
  })
  removed!: string[];
}

@ObjectType({ description: 'Everything that a run changes in one user.' })
export class UserDifference {
  @Field(() => UserRef, { description: 'Whom it changes.' })
  user!: UserRef;

  @Field(() => [FieldDifference], { description: 'The fields that change, at least one.' })
  fields!: FieldDifference[];
}
