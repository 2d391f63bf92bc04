import { Arg, Authorized, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { runMoves } from './runMoves.ts';
import { Run } from './schema/Run.ts';

@ObjectType({ description: 'A run has moved: another state, or further on.' })
export class RunProgressEvent {
  @Field(() => Run, { description: 'The run as it is now.' })
  run!: Run;
}

@Resolver()
export class RunProgressResolver {
  @Authorized()
  @Subscription(() => RunProgressEvent, {
    description:
      'One run, or without an id every run of the site that the caller may see, whenever it moves. By GET /graphql/stream (server-sent events). Nothing is repeated after a break: ask for the runs again then.',
    subscribe: ({ args, context }: { args: { id?: string | null }; context: Context }) =>
      runMoves(context, args.id),
  })
  runProgress(
    @Root() run: Run,
    @Arg('id', () => ID, { nullable: true, description: 'Only this run.' }) _id: string | null,
    @Ctx() _context: Context,
  ): RunProgressEvent {
    return { run };
  }
}
