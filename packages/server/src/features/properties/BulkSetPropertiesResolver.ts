import { ArrayMaxSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkSetProperties } from './bulkSetProperties.ts';

@InputType({ description: 'A property with its value. Exactly one of value and inherit is given.' })
export class PropertyValueInput {
  @Field(() => String, { description: 'The key of the property, from the query properties.' })
  @Length(1, 100)
  key!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'The value, of the type and in the range of the property. Set on the user it counts even when it equals the inherited one.',
  })
  @IsOptional()
  value?: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True takes the value of the user away, so that the inherited one counts.',
  })
  inherit?: boolean | null;
}

@InputType({ description: 'Whose properties are set, and to what. Properties that are not named stay.' })
export class BulkSetPropertiesInput extends BulkInput {
  @Field(() => [PropertyValueInput], { description: 'The properties, 1 to 100, each once.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  properties!: PropertyValueInput[];
}

@Resolver()
export class BulkSetPropertiesResolver {
  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description: 'Sets property values on many users, or lets the inherited ones count again.',
  })
  async bulkSetProperties(
    @Arg('input', () => BulkSetPropertiesInput, { description: 'Who, which properties, what values.' })
    input: BulkSetPropertiesInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkSetProperties', bulkSetProperties, input),
    );
  }
}
