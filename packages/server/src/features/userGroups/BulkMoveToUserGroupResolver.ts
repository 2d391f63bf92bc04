import { IsOptional, Length } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';

import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { QueueBoundInput } from '../runs/schema/OnLoggedOn.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkMoveToUserGroup } from './bulkMoveToUserGroup.ts';

@InputType({ description: 'Who moves, and where.' })
export class BulkMoveToUserGroupInput extends QueueBoundInput {
  @Field(() => ID, { description: 'The user group that they belong to afterwards.' })
  userGroupId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether those who move get a message, by e-mail, else by SMS; who has neither gets none.',
  })
  notify!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the message says besides the name of the group; at most 2,000 characters.',
  })
  @IsOptional()
  @Length(0, 2000)
  message?: string | null;
}

@Resolver()
export class BulkMoveToUserGroupResolver {
  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description:
      'Moves users to another user group: inherited values and group profiles become those of the new one, values of their own stay. Who is logged on to the queue is refused.',
  })
  async bulkMoveToUserGroup(
    @Arg('input', () => BulkMoveToUserGroupInput, { description: 'Who, and how.' })
    input: BulkMoveToUserGroupInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkMoveToUserGroup', bulkMoveToUserGroup, input),
    );
  }
}
