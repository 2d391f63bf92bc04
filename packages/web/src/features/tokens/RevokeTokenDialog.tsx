import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import type { ListedToken } from './TokensPage.tsx';

const REVOKE_API_TOKEN = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(input: { id: $id }) {
      apiToken { id }
      userErrors { message }
    }
  }
`);

interface RevokeTokenDialogProps {
  token: ListedToken;
  onRevoked(): void;
  onClose(): void;
}

export function RevokeTokenDialog({ token, onRevoked, onClose }: RevokeTokenDialogProps) {
  const { t } = useTranslation('tokens');
  const toast = useToast();
  const [revokeApiToken] = useMutation(REVOKE_API_TOKEN);
  const { id, name } = token;
  const revoke = useRequest(
    useCallback(async () => {
      const answer = await revokeApiToken({ variables: { id } });
      const problem = answer.data?.revokeApiToken.userErrors[0]?.message;
      toast(problem ?? t('revokeDialog.happened', { name }));
      onRevoked();
      onClose();
    }, [revokeApiToken, toast, t, id, name, onRevoked, onClose]),
  );
  return (
    <FormDialog
      title={t('revokeDialog.title', { name })}
      submit={t('revokeDialog.submit')}
      destructive
      busy={revoke.busy}
      onSubmit={() => void revoke.run()}
      onClose={onClose}
    >
      {revoke.error && <ErrorAlert error={revoke.error} onRetry={() => void revoke.run()} />}
      <p style={{ margin: 0 }}>{t('revokeDialog.text')}</p>
    </FormDialog>
  );
}
