import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { UserRef } from '../runs/shown/FieldDifference.ts';
import { MOST_GIVEN } from '../structure/cleanName.ts';
import { OrgUnit } from './OrgUnit.ts';

const nameText =
  'Unique below its parent without case; 1 to 100 characters, blanks around it are cut off, no semicolon.';

@InputType({ description: 'The new org unit, and where it is.' })
export class CreateOrgUnitInput {
  @Field(() => ID, { nullable: true, description: 'The unit above; null or left out for a root.' })
  parentId?: string | null;

  @Field(() => String, { description: nameText })
  @Length(1, MOST_GIVEN)
  name!: string;
}

@InputType({ description: 'Which org unit, and its new name.' })
export class RenameOrgUnitInput {
  @Field(() => ID, { description: 'The org unit.' })
  id!: string;

  @Field(() => String, { description: nameText })
  @Length(1, MOST_GIVEN)
  name!: string;
}

@InputType({ description: 'Which org unit, and its new place.' })
export class MoveOrgUnitInput {
  @Field(() => ID, { description: 'The org unit.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit that is above it from now on, not one of those below it; null for a root.',
  })
  parentId?: string | null;
}

@ObjectType({ description: 'The answer of the mutations that save an org unit.' })
export class OrgUnitPayload {
  @Field(() => OrgUnit, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  orgUnit!: OrgUnit | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];

  @Field(() => [UserRef], {
    description:
      'Where HOLDS_AGENTS is among userErrors: the first 20 of those agents by name whom the caller may see. The users with that org unit and the user type AGENT are all of them.',
  })
  agents!: UserRef[];
}
