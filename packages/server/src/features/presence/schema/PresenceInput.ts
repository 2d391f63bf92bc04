import { IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** Who it is about, as the phone system knows them. */
@InputType()
abstract class PresenceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The username, without case. Give this or numericId.',
  })
  @IsOptional()
  @Length(1, 254)
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The 1 to 6 digits for logging on by telephone, with leading zeros. Give this or username.',
  })
  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: 'A numeric ID has 1 to 6 digits.' })
  numericId?: string | null;
}

@InputType({ description: 'Who logs on to the queue, and with which skills.' })
export class LogOnInput extends PresenceInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A personal profile of the user, or a group profile that is switched on for them: its skills count. Without it, the skills of the user.',
  })
  profileId?: string | null;
}

@InputType({ description: 'Who logs off from the queue.' })
export class LogOffInput extends PresenceInput {}

@InputType({ description: 'Who begins to handle a contact.' })
export class ContactStartedInput extends PresenceInput {}

@InputType({ description: 'Who has finished a contact.' })
export class ContactEndedInput extends PresenceInput {}
