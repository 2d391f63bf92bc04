import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which site to act in.' })
export class SwitchSiteInput {
  @Field(() => String, { description: 'The slug of the site, one of viewer.sites.' })
  @MaxLength(63)
  site!: string;
}
