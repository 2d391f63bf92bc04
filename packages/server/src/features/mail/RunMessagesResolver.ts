import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { row, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { differencesOf } from '../runs/runDifferences.ts';
import { Run } from '../runs/schema/Run.ts';
import { messageFields } from './messageFields.ts';
import { RunMessages } from './schema/RunMessages.ts';

const senders: readonly string[] = [
  'RESET_PASSWORD',
  'SEND_ACTIVATION',
  'MOVE_TO_USER_GROUP',
  'IMPORT',
  'RESET_SECOND_FACTOR',
];

@Resolver(() => Run)
export class RunMessagesResolver {
  @FieldResolver(() => RunMessages, {
    nullable: true,
    description: 'Who gets mail (B2): counted from its differences. Null for kinds that never send messages.',
  })
  messages(@Root() { row: run }: Run, @Ctx() { inSite }: Context): Promise<RunMessages> | null {
    if (!senders.includes(run.kind)) return null;
    return inSite((em) =>
      row<RunMessages>(
        em,
        sql`select count(*) filter (where d.after = '"EMAIL"')::int as email,
              count(*) filter (where d.after = '"SMS"')::int as sms
            from ${differencesOf(run)} d
            where d.run_id = ${run.id} and d.field = any(${[...messageFields]}::text[])`,
      ),
    );
  }
}
