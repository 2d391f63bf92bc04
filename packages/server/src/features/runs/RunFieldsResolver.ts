import { IsOptional, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { actionLoader } from './actionLoader.ts';
import { RefusalCode } from './RefusalCode.ts';
import { countDifferences, runDifferences } from './runDifferences.ts';
import { runErrorOf } from './runErrorOf.ts';
import { runLicenses } from './runLicenses.ts';
import { runLoader } from './runLoader.ts';
import { countRefusals, refusalsByCode, runRefusals } from './runRefusals.ts';
import { LicenseChange } from './schema/LicenseChange.ts';
import { DifferenceConnection, RefusalConnection, RefusalCount } from './schema/Refusal.ts';
import { Run, RunError, RunProgress } from './schema/Run.ts';
import { mayUndo } from './undo/mayUndo.ts';

@ArgsType()
class DifferencesArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Only users who match this text, as UserFilter.text.' })
  @IsOptional()
  @Length(0, 200)
  search?: string | null;
}

const cancellable = [
  'PLANNING',
  'PLANNED',
  'WAITING_FOR_APPROVAL',
  'SCHEDULED',
  'QUEUED',
  'RUNNING',
  'PARTLY_WAITING',
];

@Resolver(() => Run)
export class RunFieldsResolver {
  @FieldResolver(() => RunError, {
    nullable: true,
    description: 'Why it failed, or was rejected; null when it was not.',
  })
  error(@Root() { row: run }: Run, @Ctx() { actor }: Context) {
    return runErrorOf(run, actor.reads);
  }

  @FieldResolver(() => DifferenceConnection, {
    description:
      'What the run changes, a node a user: of a plan what it would change, of an applied run what it has changed.',
  })
  differences(
    @Root() { row: run }: Run,
    @Args(() => DifferencesArguments) { search, ...page }: DifferencesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.inSite(async (em) => ({
      ...(await runDifferences(em, run, keyset(page, ['uuid']), search)),
      totalCount: asksFor(info, 'totalCount') ? await countDifferences(em, run, search) : 0,
    }));
  }

  @FieldResolver(() => RefusalConnection, { description: 'Who is left as they are, and why.' })
  refusals(
    @Root() { row: run }: Run,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('code', () => RefusalCode, { nullable: true, description: 'Only for this reason.' })
    code: RefusalCode | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.inSite(async (em) => ({
      ...(await runRefusals(em, run, keyset(page, ['int', 'uuid', 'text']), code)),
      totalCount: asksFor(info, 'totalCount') ? await countRefusals(em, run, code) : 0,
    }));
  }

  @FieldResolver(() => [RefusalCount], {
    description: 'How often it refused for each reason, the commonest first.',
  })
  refusalCounts(@Root() { row: run }: Run, @Ctx() context: Context) {
    return context.inSite((em) => refusalsByCode(em, run));
  }

  @FieldResolver(() => [LicenseChange], {
    description: 'Seats before and after, of each pool that it touches.',
  })
  licenses(@Root() { row: run }: Run, @Ctx() context: Context) {
    return context.inSite((em) => runLicenses(em, run));
  }

  @FieldResolver(() => RunProgress, { description: 'How far it is. A small run goes from nothing to all.' })
  async progress(@Root() { row: run }: Run, @Ctx() context: Context): Promise<RunProgress> {
    const [found] = await context.inSite((em) =>
      rows<RunProgress>(em, sql`select done, total from run_progress where run_id = ${run.id}`),
    );
    const ended = run.applied_at !== null;
    return {
      done: ended ? (run.selected ?? 0) : (found?.done ?? 0),
      total: found?.total || (run.selected ?? 0),
    };
  }

  @FieldResolver(() => Run, { nullable: true, description: 'The run that this one takes back.' })
  undoOf(@Root() { row: run }: Run, @Ctx() context: Context) {
    return run.undo_of ? runLoader(context).load(run.undo_of) : null;
  }

  @FieldResolver(() => Run, { nullable: true, description: 'The run that has taken this one back.' })
  undoneBy(@Root() { row: run }: Run, @Ctx() context: Context) {
    return run.undone_by ? runLoader(context).load(run.undone_by) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may undo it now.' })
  async canUndo(@Root() { row: run, undoableUntil }: Run, @Ctx() context: Context) {
    if (!undoableUntil || undoableUntil < new Date()) return false;
    const action = await actionLoader(context).load(run);
    return action.undoable !== false && mayUndo(context.actor, action, run);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can still be cancelled.' })
  canCancel(@Root() { row: run }: Run) {
    return cancellable.includes(run.status);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is a plan that the caller may apply now.' })
  canApply(@Root() { row: run, expiresAt }: Run, @Ctx() context: Context) {
    return run.status === 'PLANNED' && run.actor_id === context.actor.userId && (expiresAt ?? 0) > new Date();
  }
}
