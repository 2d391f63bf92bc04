import { useMutation } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';

const RESET_PASSWORD = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      done
      viewer { id site { id slug } }
      userErrors { code message path }
    }
  }
`);

const fields = ['login', 'code', 'password'] as const;

interface Options {
  site: string | undefined;
  token: string;
  login: string;
  onSet(site: string | undefined): void;
}

/** Sets the password; what is wrong is said at its field, by codes that the translations know. */
export function useSetPassword({ site, token, login, onSet }: Options) {
  const [reset, { error }] = useMutation(RESET_PASSWORD);
  const form = useForm({ defaultValues: { login, code: '', password: '' } });
  const submit = form.handleSubmit(async (values) => {
    const allowedBy = token ? { token } : { login: values.login, code: values.code, site };
    const { data } = await reset({
      variables: { input: { ...allowedBy, password: values.password } },
    }).catch(() => ({ data: undefined }));
    const answer = data?.resetPassword;
    if (answer?.done) onSet(answer.viewer?.site.slug);
    for (const { code, path } of answer?.userErrors ?? []) {
      form.setError(fields.find((one) => one === path.at(-1)) ?? 'root', { message: code });
    }
  });
  return { form, submit, error };
}
