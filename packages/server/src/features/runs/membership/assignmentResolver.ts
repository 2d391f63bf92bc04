import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, type ClassType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../roles/Context.ts';
import { AssignMode } from '../AssignMode.ts';
import type { BulkAction } from '../BulkAction.ts';
import { payloadOf } from '../payloadOf.ts';
import { BulkInput } from '../schema/BulkInput.ts';
import { BulkPayload } from '../schema/BulkPayload.ts';
import { type BulkArguments, startRun } from '../startRun.ts';
import type { Assignment } from './assignment.ts';

interface Assigning<Ids extends string> {
  /** As in the schema: `AgentGroups`. */
  name: string;
  /** As people read it: `agent groups`. */
  words: string;
  ids: Ids;
  action: BulkAction<Assignment<Ids>>;
}

/** The mutation that gives users memberships of one kind, or takes them away. */
export function assignmentResolver<Ids extends string>(of: Assigning<Ids>): ClassType<object> {
  const { name, words, ids, action } = of;
  const mutation = `bulkAssign${name}`;

  @InputType(`BulkAssign${name}Input`, { description: `Whose ${words} are changed, and how.` })
  class Input extends BulkInput {
    @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
    mode!: AssignMode;
  }
  const description = `The ${words}, at most 100; with REPLACE none takes all away.`;
  Field(() => [ID], { description })(Input.prototype, ids);
  ArrayMaxSize(100)(Input.prototype, ids);

  @Resolver()
  class AssignmentResolver {
    @Authorized('users.assign')
    @Mutation(() => BulkPayload, {
      name: mutation,
      description: `Adds, removes or replaces the ${words} of many users.`,
    })
    async assign(
      @Arg('input', () => Input, { description: `Who, which ${words}, how.` })
      input: BulkArguments & Assignment<Ids>,
      @Ctx() context: Context,
    ): Promise<BulkPayload> {
      return payloadOf(context, await startRun(context.em, context.actor, mutation, action, input));
    }
  }
  return AssignmentResolver;
}
