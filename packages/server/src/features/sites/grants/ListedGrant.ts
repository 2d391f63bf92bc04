import { MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { UserError } from '../../../platform/graphql/UserError.ts';

@ObjectType('SiteGrant', {
  description: 'Lets a person of another site act in this one, with a role given here.',
})
export class ListedGrant {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => String, { description: 'The person.' })
  name!: string;

  @Field(() => String, { description: 'Their username in the site that their account belongs to.' })
  username!: string;

  @Field(() => String, { description: 'The name of the site that their account belongs to.' })
  homeSite!: string;

  @Field(() => String, { description: 'The name of the role that they have here.' })
  role!: string;

  @Field(() => Boolean, {
    description: 'Whether it is the caller’s own, which they cannot take from themselves.',
  })
  own!: boolean;

  @Field(() => DateTime, { description: 'When it was given.' })
  createdAt!: string;
}

@InputType({ description: 'Who is let in, and with which role.' })
export class GrantSiteInput {
  @Field(() => String, { description: 'The slug of the site that their account belongs to.' })
  @MaxLength(63)
  homeSite!: string;

  @Field(() => String, { description: 'Their username or e-mail address there.' })
  @MaxLength(254)
  login!: string;

  @Field(() => ID, { description: 'A role of the site in which the caller acts.' })
  roleId!: string;
}

@InputType({ description: 'Which grant is taken back.' })
export class RevokeSiteGrantInput {
  @Field(() => ID, { description: 'The grant.' })
  id!: string;
}

@ObjectType({ description: 'The answer of grantSite and revokeSiteGrant.' })
export class SiteGrantPayload {
  @Field(() => ListedGrant, {
    nullable: true,
    description: 'The grant, or what it was; null when userErrors say why nothing was done.',
  })
  siteGrant!: ListedGrant | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
