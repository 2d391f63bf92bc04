import { IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Viewer } from './Viewer.ts';

@InputType({ description: 'The first site and its administrator.' })
export class SetUpInput {
  @Field(() => String, { description: 'The token of the link that the server printed; it works once.' })
  @Length(1, 200)
  token!: string;

  @Field(() => String, { description: 'The name of the site, 1 to 200 characters.' })
  @Length(1, 200)
  siteName!: string;

  @Field(() => String, { description: 'The site in addresses: 1 to 63 small letters, digits and hyphens.' })
  @Length(1, 63)
  siteSlug!: string;

  @Field(() => String, { defaultValue: 'UTC', description: 'An IANA time zone, such as Europe/Berlin.' })
  @Length(1, 64)
  timeZone!: string;

  @Field(() => String, { defaultValue: 'en', description: 'A BCP 47 tag: the default language of the site.' })
  @Length(2, 35)
  language!: string;

  @Field(() => String, { nullable: true, description: 'First name; this or the last name is needed.' })
  @IsOptional()
  @Length(0, 100)
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name.' })
  @IsOptional()
  @Length(0, 100)
  lastName?: string | null;

  @Field(() => String, { description: 'The e-mail address, which is the username too.' })
  @Length(3, 254)
  email!: string;

  @Field(() => String, { description: '15 to 128 characters of any kind.' })
  @Length(1, 128)
  password!: string;
}

@ObjectType({ description: 'The result of setUp. With it comes the cookie of the session.' })
export class SetUpPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: 'The administrator, signed in; null when nothing was made.',
  })
  viewer?: Viewer;

  @Field(() => [UserError], { description: 'What is wrong with the input, all of it.' })
  userErrors: UserError[] = [];
}
