import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Site } from '../sites/Site.ts';
import { Viewer } from './Viewer.ts';

@ObjectType({
  description: 'The result of signIn or confirmSignIn. With it comes the cookie of the session.',
})
export class SignInPayload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now; null when nobody was.' })
  viewer?: Viewer;

  @Field(() => String, {
    nullable: true,
    description:
      'The password is right, and a code of the second factor is asked for: give this to confirmSignIn, within 5 minutes.',
  })
  challenge?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'With PASSWORD_TOO_SHORT: the password is right, but too short for an account that has no second factor any more. This is a token for resetPassword.',
  })
  newPasswordToken?: string;

  @Field(() => [Site], {
    description:
      'Several accounts fit: nothing was signed in, and the person chooses one of these sites and signs in with it. Empty otherwise.',
  })
  chooseSite: Site[] = [];

  @Field(() => [UserError], {
    description:
      'SIGN_IN_FAILED, LOCKED, NO_SUCH_SITE, PASSWORD_TOO_SHORT, SINGLE_SIGN_ON_ONLY; of confirmSignIn CODE_WRONG, SIGN_IN_ENDED or LOCKED. Empty on success.',
  })
  userErrors: UserError[] = [];
}
