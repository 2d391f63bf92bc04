import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';

@ObjectType({ simpleResolvers: true, description: 'One version of a field that two people have edited.' })
export class EditVersion {
  @Field(() => [String], {
    description: 'In words, as the change log has it: one for a single value, none for an empty one.',
  })
  words!: string[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value: a text, an id, a list of ids, or an object of levels or values by id or key.',
  })
  value?: unknown;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A field that somebody else has changed since the form was filled (U10).',
})
export class EditConflict {
  @Field(() => String, { description: 'The field by the name that it has in the change log.' })
  field!: string;

  @Field(() => EditVersion, { description: 'What it was when the form was filled.' })
  base!: EditVersion;

  @Field(() => EditVersion, { description: 'What it is now.' })
  theirs!: EditVersion;

  @Field(() => EditVersion, { description: 'What the refused input would have made of it.' })
  yours!: EditVersion;

  @Field(() => String, { description: 'Who changed it last, by the name at that time.' })
  changedBy!: string;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  changedAt!: Date;
}
