import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserRef } from '../../runs/shown/FieldDifference.ts';

export enum UsedIdKind {
  NUMERIC_ID = 'NUMERIC_ID',
  EXTENSION = 'EXTENSION',
  PBX_ID = 'PBX_ID',
}

registerEnumType(UsedIdKind, {
  name: 'UsedIdKind',
  description: 'The numbers of users of which each is held by one only (U4).',
  valuesConfig: {
    NUMERIC_ID: { description: 'Numeric IDs: 1 to 6 digits, for logging on by telephone.' },
    EXTENSION: { description: 'Extensions.' },
    PBX_ID: { description: 'PBX IDs.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A number that somebody has.' })
export class UsedId {
  @Field(() => String, { description: 'The number, with its leading zeros.' })
  value!: string;

  @Field(() => UserRef, {
    nullable: true,
    description: 'Who has it; null for somebody whom the caller may not see.',
  })
  holder!: UserRef | null;
}

@ObjectType({ simpleResolvers: true, description: 'Numbers in a row that nobody has.' })
export class FreeIds {
  @Field(() => String, { description: 'The first of them.' })
  first!: string;

  @Field(() => String, { description: 'The last of them; the same where it is one.' })
  last!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Which numbers of one kind and length are taken, and which are free.',
})
export class UsedIds {
  @Field(() => [UsedId], { description: 'Those that are taken, upwards.' })
  taken!: UsedId[];

  @Field(() => [FreeIds], {
    description: 'The gaps between them, upwards; all numbers after the last one too.',
  })
  free!: FreeIds[];

  @Field(() => String, {
    nullable: true,
    description:
      'The first that is free from there on; null where none of the length is, or numbers are longer than 15 digits.',
  })
  nextFree!: string | null;
}

@ArgsType()
export class UsedIdsArguments {
  @Field(() => UsedIdKind, { description: 'Which numbers.' })
  kind!: UsedIdKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Where to begin, digits: numbers of this length from it upwards. Without it, the lowest of the length that most have.',
  })
  @MaxLength(32)
  from?: string | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many of those that are taken, 1 to 200.' })
  @Min(1)
  @Max(200)
  first!: number;
}
