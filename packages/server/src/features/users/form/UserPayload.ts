import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { Run } from '../../runs/schema/Run.ts';
import { User } from '../User.ts';
import { EditConflict } from './EditConflict.ts';

@ObjectType({ description: 'The answer of the mutations that save one user.' })
export class UserPayload {
  @Field(() => User, {
    nullable: true,
    description:
      'As they are now, also after a refusal; null for one who was not made or whom the caller may not see.',
  })
  user!: User | null;

  @Field(() => Run, {
    nullable: true,
    description: 'The run that saved them; null where nothing was to be saved.',
  })
  run!: Run | null;

  @Field(() => Boolean, { description: 'Whether an earlier request with the same key had done it already.' })
  replayed!: boolean;

  @Field(() => [UserError], {
    description: 'What the caller can mend; when there is any, nothing was saved.',
  })
  userErrors!: UserError[];

  @Field(() => [EditConflict], {
    description:
      'Fields of the input that somebody else has changed meanwhile, in both versions. Save again with the new editToken and, for each of them, the value that is to stay.',
  })
  conflicts!: EditConflict[];
}
