import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../ui/errorWords.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSetPassword } from './useSetPassword.ts';

interface SetPasswordFormProps {
  site: string | undefined;
  token: string;
  login: string;
  /** Characters that the password has at least. */
  least: number;
  /** The site where the person is signed in now; undefined where more is asked than the password. */
  onSet(site: string | undefined): void;
}

/** The new password, with login and code where there is no link. */
export function SetPasswordForm({ site, token, login, least, onSet }: SetPasswordFormProps) {
  const { t } = useTranslation('accounts');
  const { form, submit, error } = useSetPassword({ site, token, login, onSet });
  const { register, watch, formState } = form;
  const { errors, isSubmitting } = formState;
  const { length } = [...watch('password')];
  const wrong = (field: 'login' | 'code' | 'password' | 'root') => {
    const message = errors[field]?.message;
    return message && t(`reset.problems.${message}`, { least, defaultValue: message });
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 4 }}>
      {error && <Alert severity="error">{errorWords(error).message ?? t('signIn.unreachable')}</Alert>}
      {errors.root && <Alert severity="error">{wrong('root')}</Alert>}
      {token ? (
        // For password managers, which keep the new password with it.
        <input
          className="visually-hidden"
          autoComplete="username"
          value={login}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
      ) : (
        <>
          <TextField
            label={t('signIn.login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={!login}
            error={wrong('login')}
            {...register('login', { required: 'LOGIN' })}
          />
          <TextField
            label={t('reset.code')}
            help={t('reset.codeHelp')}
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus={Boolean(login)}
            error={wrong('code')}
            {...register('code', {
              pattern: { value: /^\s*(\d\s*){6}$/, message: 'CODE' },
              required: 'CODE',
            })}
          />
        </>
      )}
      <PasswordField
        label={t('reset.password')}
        autoComplete="new-password"
        autoFocus={Boolean(token)}
        help={
          length > 0 && length < least
            ? t('reset.more', { count: least - length })
            : t('reset.passwordHelp', { least })
        }
        error={wrong('password')}
        {...register('password', { required: 'PASSWORD' })}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        loading={isSubmitting}
        sx={{ mt: 1, minHeight: 38 }}
      >
        {t('reset.submit')}
      </Button>
    </Box>
  );
}
