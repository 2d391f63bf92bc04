import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { TextField } from '../../ui/TextField.tsx';

const CONFIRM_SIGN_IN = graphql(`
  mutation ConfirmSignIn($input: ConfirmSignInInput!) {
    confirmSignIn(input: $input) {
      viewer { id site { id slug } }
      userErrors { code message path }
    }
  }
`);

interface CodeFormProps {
  challenge: string;
  onSignedIn(site: string): void;
  onAgain(): void;
}

/** A6: the password was right, or the provider has vouched, and a code of the app or a recovery code is asked for. */
export function CodeForm({ challenge, onSignedIn, onAgain }: CodeFormProps) {
  const { t } = useTranslation('accounts');
  const [confirm, { error }] = useMutation(CONFIRM_SIGN_IN);
  const { register, handleSubmit, formState, setError, resetField } = useForm({
    defaultValues: { code: '' },
  });
  const submit = handleSubmit(async ({ code }) => {
    const { data } = await confirm({ variables: { input: { challenge, code } } }).catch(() => ({
      data: undefined,
    }));
    const answer = data?.confirmSignIn;
    if (answer?.viewer) onSignedIn(answer.viewer.site.slug);
    const [wrong] = answer?.userErrors ?? [];
    if (!wrong) return;
    const message = t(`code.problems.${wrong.code}`, { defaultValue: wrong.message });
    resetField('code');
    setError(wrong.code === 'CODE_WRONG' ? 'code' : 'root', { message });
  });
  const { errors, isSubmitting } = formState;
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 4 }}>
      {error && <Alert severity="error">{errorWords(error).message ?? t('signIn.unreachable')}</Alert>}
      {errors.root && <Alert severity="error">{errors.root.message}</Alert>}
      <TextField
        label={t('code.label')}
        help={t('code.help')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={errors.code && (errors.code.message || t('code.missing'))}
        {...register('code', { required: true })}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        loading={isSubmitting}
        sx={{ mt: 1, minHeight: 38 }}
      >
        {t('signIn.submit')}
      </Button>
      <Button variant="text" onClick={onAgain}>
        {t('code.again')}
      </Button>
    </Box>
  );
}
