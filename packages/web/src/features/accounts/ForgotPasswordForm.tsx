import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MessageChannel } from '../../gql/graphql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { accountAddress } from './accountAddress.ts';

const FORGOT_PASSWORD = graphql(`
  mutation ForgotPassword($input: ForgotPasswordInput!) {
    forgotPassword(input: $input) { accepted }
  }
`);

interface ForgotPasswordFormProps {
  site: string | undefined;
  onAsked(login: string): void;
}

export function ForgotPasswordForm({ site, onAsked }: ForgotPasswordFormProps) {
  const { t } = useTranslation('accounts');
  const [channel, setChannel] = useState<MessageChannel>('EMAIL');
  const [ask, { loading, error }] = useMutation(FORGOT_PASSWORD);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { login: '' } });
  const submit = async ({ login }: { login: string }) => {
    const { data } = await ask({ variables: { input: { login, site, channel } } }).catch(() => ({
      data: undefined,
    }));
    if (data) onAsked(login);
  };
  const modes = (['EMAIL', 'SMS'] as const).map((value) => ({
    value,
    label: t(`forgot.channels.${value}`),
    help: t(`forgot.channelHelp.${value}`),
  }));
  return (
    <Box component="form" onSubmit={handleSubmit(submit)} noValidate sx={{ display: 'grid', gap: 4 }}>
      {error && <Alert severity="error">{errorWords(error).message ?? t('signIn.unreachable')}</Alert>}
      <TextField
        label={t('signIn.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={formState.errors.login && t('signIn.loginMissing')}
        {...register('login', { required: true, maxLength: 254 })}
      />
      <ModeChoice<MessageChannel>
        label={t('forgot.channel')}
        value={channel}
        modes={modes}
        onChange={setChannel}
      />
      <Button type="submit" variant="contained" color="primary" loading={loading} sx={{ minHeight: 38 }}>
        {t('forgot.submit')}
      </Button>
      <AccountLinks
        links={[
          { to: accountAddress(site, 'sign-in'), label: t('forgot.signIn') },
          { to: accountAddress(site, 'reset'), label: t('forgot.haveCode') },
        ]}
      />
    </Box>
  );
}
