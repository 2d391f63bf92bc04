import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { SignInMutation } from '../../gql/graphql.ts';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer { id site { id slug } }
      challenge
      newPasswordToken
      chooseSite { id slug name }
      userErrors { code message path }
    }
  }
`);

type Answer = SignInMutation['signIn'];

interface SignInValues {
  login: string;
  password: string;
  site?: string | undefined;
}

/** Signs in; where several accounts fit, the sites to choose from come back and nothing has happened yet. */
export function useSignIn(onSignedIn: (site: string) => void) {
  const [signIn, { loading, error }] = useMutation(SIGN_IN);
  const [answer, setAnswer] = useState<Answer>();
  const submit = async (values: SignInValues) => {
    setAnswer(undefined);
    try {
      const { data } = await signIn({ variables: { input: values } });
      if (data?.signIn.viewer) onSignedIn(data.signIn.viewer.site.slug);
      setAnswer(data?.signIn);
    } catch {
      // The hook hands the error on.
    }
  };
  return {
    submit,
    busy: loading,
    error,
    problems: answer?.userErrors ?? [],
    sites: answer?.chooseSite ?? [],
    challenge: answer?.challenge,
    newPasswordToken: answer?.newPasswordToken,
    again: () => setAnswer(undefined),
  };
}
