import { IsOptional, Length } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkSetFields } from './bulkSetFields.ts';

@InputType({
  description: 'Whose fields are set, and to what. A field that is absent is not touched, null clears it.',
})
export class BulkSetFieldsInput extends BulkInput {
  @Field(() => ID, { nullable: true, description: 'The org unit; agents sit only in units with none below.' })
  orgUnitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The supervisor: a user of the site, not the user or somebody below.',
  })
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The data center.' })
  dataCenterId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language, one of the site. It cannot be cleared: null leaves it.',
  })
  @IsOptional()
  @Length(2, 35)
  language?: string | null;
}

@Resolver()
export class BulkSetFieldsResolver {
  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description: 'Sets org unit, supervisor, data center or language of many users.',
  })
  async bulkSetFields(
    @Arg('input', () => BulkSetFieldsInput, { description: 'Who, and how.' }) input: BulkSetFieldsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkSetFields', bulkSetFields, input),
    );
  }
}
