import { IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { MessageKind } from '../schema/Message.ts';

const subjectText = 'The subject of the e-mail; 1 to 200 characters.';
const bodyText =
  'The e-mail: paragraphs with a blank line between, one that is [words]({{link}}) being a button; 1 to 10,000 characters.';
const smsText = 'The same as an SMS; 1 to 480 characters, null where it goes by e-mail only.';

@ObjectType({ description: 'The words of a message in one language.' })
export class MessageTemplate {
  @Field(() => MessageKind, { description: 'What it is about.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'The language, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: subjectText })
  subject!: string;

  @Field(() => String, { description: bodyText })
  body!: string;

  @Field(() => String, { nullable: true, description: smsText })
  sms!: string | null;

  @Field(() => [String], {
    description: 'What is filled in when it is sent, written in double braces, as {{name}}.',
  })
  places!: string[];

  @Field(() => Boolean, {
    description: 'Whether the site has changed it; false: it is as it comes with Muster.',
  })
  changed!: boolean;
}

@InputType({ description: 'New words for a message.' })
export class SetMessageTemplateInput {
  @Field(() => MessageKind, { description: 'Which message.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'In which language of the site, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: subjectText })
  @Length(0, 200)
  subject!: string;

  @Field(() => String, { description: bodyText })
  @Length(0, 10_000)
  body!: string;

  @Field(() => String, { nullable: true, description: smsText })
  @IsOptional()
  @Length(0, 480)
  sms?: string | null;
}

@InputType({ description: 'Which message gets back the words that come with Muster.' })
export class ResetMessageTemplateInput {
  @Field(() => MessageKind, { description: 'Which message.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'In which language, as a BCP 47 tag.' })
  language!: string;
}

@ObjectType({ description: 'The answer of setMessageTemplate and resetMessageTemplate.' })
export class MessageTemplatePayload {
  @Field(() => MessageTemplate, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  messageTemplate!: MessageTemplate | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
