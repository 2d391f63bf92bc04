import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type SetUpValues, setUpSchema, slugOf } from './setUpSchema.ts';

const SET_UP = graphql(`
  mutation SetUp($input: SetUpInput!) {
    setUp(input: $input) {
      viewer { id site { id slug } }
      userErrors { code message path }
    }
  }
`);

const fields = ['siteName', 'siteSlug', 'timeZone', 'firstName', 'lastName', 'email', 'password'] as const;

interface SetUpFormProps {
  token: string;
  onSignedIn(site: string): void;
}

/** The first site and its administrator (A7), who is signed in afterwards. */
export function SetUpForm({ token, onSignedIn }: SetUpFormProps) {
  const { t, i18n } = useTranslation('accounts');
  const [setUp, { loading, error }] = useMutation(SET_UP);
  const { register, handleSubmit, formState, setError, setValue } = useForm<SetUpValues>({
    resolver: zodResolver(setUpSchema),
    defaultValues: {
      siteName: '',
      siteSlug: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      firstName: '',
      lastName: '',
      email: '',
      password: '',
    },
  });
  const { errors, dirtyFields } = formState;
  const wrong = (field: keyof SetUpValues) => {
    const message = errors[field]?.message;
    return (
      message &&
      t([`setUp.wrong.${message}`, `reset.problems.${message}`], { least: 15, defaultValue: message })
    );
  };

  const submit = async (values: SetUpValues) => {
    const { data } = await setUp({
      variables: { input: { ...values, token, language: i18n.language } },
    }).catch(() => ({ data: undefined }));
    if (data?.setUp.viewer) onSignedIn(data.setUp.viewer.site.slug);
    for (const { path, code, message } of data?.setUp.userErrors ?? []) {
      const field = fields.find((one) => one === path.at(-1));
      setError(field ?? 'root', { message: code.startsWith('PASSWORD') ? code : message });
    }
  };

  return (
    <Box component="form" onSubmit={handleSubmit(submit)} noValidate sx={{ display: 'grid', gap: 4 }}>
      {error && <Alert severity="error">{errorWords(error).message ?? t('signIn.unreachable')}</Alert>}
      {errors.root && <Alert severity="error">{errors.root.message}</Alert>}
      <TextField
        label={t('setUp.siteName')}
        autoFocus
        error={wrong('siteName')}
        {...register('siteName', {
          onChange: (event) => dirtyFields.siteSlug || setValue('siteSlug', slugOf(event.target.value)),
        })}
      />
      <TextField
        label={t('setUp.siteSlug')}
        help={t('setUp.siteSlugHelp')}
        error={wrong('siteSlug')}
        {...register('siteSlug')}
      />
      <TextField label={t('setUp.timeZone')} error={wrong('timeZone')} {...register('timeZone')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 4, alignItems: 'start' }}>
        <TextField
          label={t('setUp.firstName')}
          autoComplete="given-name"
          error={wrong('firstName')}
          {...register('firstName')}
        />
        <TextField
          label={t('setUp.lastName')}
          autoComplete="family-name"
          error={wrong('lastName')}
          {...register('lastName')}
        />
      </Box>
      <TextField
        label={t('setUp.email')}
        type="email"
        autoComplete="username"
        error={wrong('email')}
        {...register('email')}
      />
      <PasswordField
        label={t('setUp.password')}
        autoComplete="new-password"
        help={t('setUp.passwordHelp')}
        error={wrong('password')}
        {...register('password')}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        loading={loading}
        sx={{ mt: 1, minHeight: 38 }}
      >
        {t('setUp.submit')}
      </Button>
    </Box>
  );
}
