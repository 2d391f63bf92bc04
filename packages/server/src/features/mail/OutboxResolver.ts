import { ArrayMaxSize, IsOptional } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import { assertReachesSite } from '../roles/assertReachesSite.ts';
import type { Context } from '../roles/Context.ts';
import { countMessages, listMessages } from './listMessages.ts';
import { retryMessages } from './retryMessages.ts';
import { MessageConnection, MessageFilter } from './schema/MessageConnection.ts';

@InputType({ description: 'Which failed messages are sent again.' })
export class RetryMessagesInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Their ids, at most 1,000; absent: every failed message of the site that cannot have arrived (those that failed as UNCERTAIN are only sent again when they are named).',
  })
  @IsOptional()
  @ArrayMaxSize(1000)
  ids?: string[] | null;
}

@ObjectType({ description: 'The result of retryMessages.' })
export class RetryMessagesPayload {
  @Field(() => Int, {
    description: 'How many messages are sent again; those that had not failed are left alone.',
  })
  retried!: number;
}

@Resolver()
export class OutboxResolver {
  @Authorized('settings.manage')
  @Query(() => MessageConnection, {
    description: 'The e-mails and SMS of the site, the newest first; kept for 90 days.',
  })
  outbox(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => MessageFilter, { nullable: true, description: 'Which messages; absent: all.' })
    filter: MessageFilter | null,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    assertReachesSite(actor, 'settings.manage');
    return inSite(async (em) => ({
      ...(await listMessages(em, actor, filter, keyset(page, ['uuid']))),
      totalCount: asksFor(info, 'totalCount') ? await countMessages(em, actor, filter) : 0,
    }));
  }

  @Authorized('settings.manage')
  @Mutation(() => RetryMessagesPayload, {
    description:
      'Sends failed messages again. One with the error UNCERTAIN may have arrived, so that the person may get it twice.',
  })
  async retryMessages(
    @Arg('input', () => RetryMessagesInput, { description: 'Which messages.' }) { ids }: RetryMessagesInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<RetryMessagesPayload> {
    assertReachesSite(actor, 'settings.manage');
    return { retried: await inSite((em) => retryMessages(em, actor, ids)) };
  }
}
