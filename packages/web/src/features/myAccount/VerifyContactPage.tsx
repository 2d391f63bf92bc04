import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from '../accounts/AccountFrame.tsx';
import { AccountLinks } from '../accounts/AccountLinks.tsx';

const CONFIRM_BY_LINK = graphql(`
  mutation ConfirmOwnContactByLink($input: ConfirmOwnContactInput!) {
    confirmOwnContact(input: $input) { userErrors { code message } }
  }
`);

/** Programs open the links of messages too, so nothing happens before somebody presses the button. */
export function VerifyContactPage({ site, token }: { site: string; token: string }) {
  const { t } = useTranslation('myAccount');
  useTitle(t('verify.title'));
  const [confirm, { data, error, loading }] = useMutation(CONFIRM_BY_LINK, { onError: () => undefined });
  const [wrong] = data?.confirmOwnContact.userErrors ?? [];
  const done = data && !wrong;
  return (
    <AccountFrame title={t('verify.title')} detail={!done && t('verify.detail')}>
      {error && <ErrorAlert error={error} />}
      {wrong && (
        <Alert severity="warning">{t(`problems.${wrong.code}`, { defaultValue: wrong.message })}</Alert>
      )}
      {done ? (
        <Alert severity="success">{t('verify.done')}</Alert>
      ) : (
        <Button
          variant="contained"
          color="primary"
          loading={loading}
          disabled={!token || Boolean(wrong)}
          onClick={() => void confirm({ variables: { input: { token } } })}
          sx={{ minHeight: 38 }}
        >
          {t('verify.submit')}
        </Button>
      )}
      <AccountLinks links={[{ to: `/${site}/account`, label: t('verify.toAccount') }]} />
    </AccountFrame>
  );
}
