import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Site } from '../sites/Site.ts';
import { Viewer } from './Viewer.ts';

@ObjectType({ description: 'The result of signIn. With it comes the cookie of the session.' })
export class SignInPayload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now; null when nobody was.' })
  viewer?: Viewer;

  @Field(() => [Site], {
    description:
      'Several accounts fit: nothing was signed in, and the person chooses one of these sites and signs in with it. Empty otherwise.',
  })
  chooseSite: Site[] = [];

  @Field(() => [UserError], { description: 'SIGN_IN_FAILED, LOCKED or NO_SUCH_SITE. Empty on success.' })
  userErrors: UserError[] = [];
}
