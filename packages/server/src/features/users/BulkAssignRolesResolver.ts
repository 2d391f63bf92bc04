import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { AssignMode } from '../runs/AssignMode.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkAssignRoles } from './bulkAssignRoles.ts';

@InputType({ description: 'Whose roles are changed, and how.' })
export class BulkAssignRolesInput extends BulkInput {
  @Field(() => [ID], { description: 'The roles, at most 100, at least one.' })
  @ArrayMaxSize(100)
  roleIds!: string[];

  @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
  mode!: AssignMode;
}

@Resolver()
export class BulkAssignRolesResolver {
  @Authorized('roles.assign')
  @Mutation(() => BulkPayload, {
    description:
      'Adds, removes or replaces the roles of many users. Nobody gives or takes a role that allows more than they may do themselves; the last role of a user stays.',
  })
  async bulkAssignRoles(
    @Arg('input', () => BulkAssignRolesInput, { description: 'Who, and how.' }) input: BulkAssignRolesInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkAssignRoles', bulkAssignRoles, input),
    );
  }
}
