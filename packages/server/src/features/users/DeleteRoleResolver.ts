import { IsOptional, Length } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { confirmCountText, idempotencyKeyText } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startDeleteRole } from './startDeleteRole.ts';

@InputType({ description: 'Which role goes, and what its holders get instead.' })
export class DeleteRoleInput {
  @Field(() => ID, { description: 'The role; no built-in one.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The role that its holders get instead. Needed where it is in use: IN_USE is answered else.',
  })
  reassignTo?: string | null;

  @Field(() => Int, { nullable: true, description: confirmCountText })
  confirmCount?: number | null;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@Resolver()
export class DeleteRoleResolver {
  @Authorized('roles.manage')
  @Mutation(() => BulkPayload, {
    description:
      'Deletes a custom role by a run that gives its holders another one, so that it is in the change log and can be undone. Where the run ends as FAILED, with refusals, the role stays.',
  })
  async deleteRole(
    @Arg('input', () => DeleteRoleInput, { description: 'Which, and what instead.' }) input: DeleteRoleInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startDeleteRole(context.em, context.actor, input));
  }
}
