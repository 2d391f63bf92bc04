import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Viewer } from './Viewer.ts';

@ObjectType({ description: 'The result of switchSite.' })
export class SwitchSitePayload {
  @Field(() => Viewer, { nullable: true, description: 'The person in the new site; null on an error.' })
  viewer?: Viewer;

  @Field(() => [UserError], { description: 'NO_SUCH_SITE where the person may not act. Empty on success.' })
  userErrors: UserError[] = [];
}
