import { Length } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Run } from '../runs/schema/Run.ts';
import { UserGroup } from '../userGroups/UserGroup.ts';
import { PropertyDefinition } from './PropertyDefinition.ts';

@InputType({ description: 'Which property of the site, and its value.' })
export class SetSitePropertyInput {
  @Field(() => String, { description: 'The key of the property.' })
  @Length(1, 100)
  key!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'A value as the type of the property says; null so that the inherited one counts again.',
  })
  value?: unknown;
}

@InputType({ description: 'Which property of which user group, and its value.' })
export class SetUserGroupPropertyInput extends SetSitePropertyInput {
  @Field(() => ID, { description: 'The user group.' })
  userGroupId!: string;
}

@ObjectType({ description: 'The answer of setSiteProperty.' })
export class SetSitePropertyPayload {
  @Field(() => PropertyDefinition, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  property!: PropertyDefinition | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The answer of setUserGroupProperty.' })
export class SetUserGroupPropertyPayload {
  @Field(() => UserGroup, {
    nullable: true,
    description: 'The user group as it is now; null when userErrors say why nothing was done.',
  })
  userGroup!: UserGroup | null;

  @Field(() => Run, {
    nullable: true,
    description:
      'The run that sets it and logs what each member inherits; of a large group it is still at work, and so is the value.',
  })
  run!: Run | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
