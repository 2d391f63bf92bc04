import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';

@InputType({ description: 'Whose personal data are erased, why, and the typed confirmation.' })
export class ErasePersonalDataInput {
  @Field(() => ID, { description: 'A deleted user, also one who is gone for good.' })
  userId!: string;

  @Field(() => String, {
    description: 'Why, for the change log; 1 to 1,000 characters. Name nobody in it: it stays.',
  })
  @Length(1, 1000)
  reason!: string;

  @Field(() => String, {
    description: 'The username as the person has typed it; the id where the user is gone for good.',
  })
  confirm!: string;
}

@ObjectType({ description: 'The answer of erasePersonalData.' })
export class ErasePersonalDataPayload {
  @Field(() => Boolean, { description: 'Whether the data are erased now.' })
  erased!: boolean;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was erased.' })
  userErrors!: UserError[];
}
