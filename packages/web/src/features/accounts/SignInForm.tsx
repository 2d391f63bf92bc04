import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../ui/errorWords.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { accountAddress } from './accountAddress.ts';
import { CodeForm } from './CodeForm.tsx';
import { ShortPassword } from './ShortPassword.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { useSignIn } from './useSignIn.ts';

interface Values {
  login: string;
  password: string;
}

interface SignInFormProps {
  site: string | undefined;
  onSignedIn(site: string): void;
  /** Other ways in, above the form for as long as none has been taken. */
  children: ReactNode;
}

/** Login and password, and the choice of a site where both fit several accounts (A8). */
export function SignInForm({ site, onSignedIn, children }: SignInFormProps) {
  const { t } = useTranslation('accounts');
  const { submit, busy, error, problems, sites, challenge, newPasswordToken, again } = useSignIn(onSignedIn);
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: { login: '', password: '' },
  });
  const [tried, setTried] = useState<Values>();
  const missing = (field: keyof Values) => formState.errors[field] && t(`signIn.${field}Missing`);

  const signIn = (values: Values) => {
    setTried(values);
    return submit({ ...values, site });
  };

  if (challenge) return <CodeForm challenge={challenge} onSignedIn={onSignedIn} onAgain={again} />;
  if (newPasswordToken) return <ShortPassword site={site} token={newPasswordToken} />;
  if (sites.length > 0 && tried) {
    return <SiteChoice sites={sites} busy={busy} onChoose={(chosen) => submit({ ...tried, site: chosen })} />;
  }
  return (
    <>
      {children}
      <form onSubmit={handleSubmit(signIn)} noValidate style={{ display: 'grid', gap: 16 }}>
        {error && <Alert severity="error">{errorWords(error).message ?? t('signIn.unreachable')}</Alert>}
        {problems.map(({ code, message }) => (
          <Alert key={code} severity="error">
            {t(`signIn.problems.${code}`, { defaultValue: message })}
          </Alert>
        ))}
        <TextField
          label={t('signIn.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={missing('login')}
          {...register('login', { required: true })}
        />
        <PasswordField
          label={t('signIn.password')}
          autoComplete="current-password"
          error={missing('password')}
          {...register('password', { required: true })}
        />
        <Button
          type="submit"
          variant="contained"
          color="primary"
          loading={busy}
          sx={{ mt: 1, minHeight: 38 }}
        >
          {t('signIn.submit')}
        </Button>
        <AccountLinks links={[{ to: accountAddress(site, 'forgot-password'), label: t('signIn.forgot') }]} />
      </form>
    </>
  );
}
