import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ApiTokenScope } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { StepDialog } from '../../ui/StepDialog.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { NewToken } from './NewToken.tsx';
import { TokenForm, type TokenValues } from './TokenForm.tsx';
import { dayFrom, endOfDay } from './tokenDays.ts';

const CREATE_API_TOKEN = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      token
      userErrors { code message path }
    }
  }
`);

const USUAL_DAYS = 90;

interface CreateTokenDialogProps {
  onCreated(): void;
  onClose(): void;
}

/** What the token is for and may do, then the token itself, this once. */
export function CreateTokenDialog({ onCreated, onClose }: CreateTokenDialogProps) {
  const { t } = useTranslation('tokens');
  const [values, setValues] = useState<TokenValues>({
    name: '',
    permissions: [],
    exports: false,
    lastDay: dayFrom(new Date(), USUAL_DAYS),
  });
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  const [token, setToken] = useState<string | null>(null);
  const [createApiToken] = useMutation(CREATE_API_TOKEN);
  const expiresAt = endOfDay(values.lastDay);
  const { name, permissions, exports } = values;
  const create = useRequest(
    useCallback(async () => {
      if (!expiresAt) return;
      const scopes: ApiTokenScope[] = exports ? ['EXPORT'] : [];
      const input = { name, permissions, scopes, expiresAt };
      const answer = await createApiToken({ variables: { input } });
      const payload = answer.data?.createApiToken;
      setUserErrors(payload?.userErrors ?? []);
      if (!payload?.token) return;
      setToken(payload.token);
      onCreated();
    }, [createApiToken, onCreated, name, permissions, exports, expiresAt]),
  );
  const ready = name.trim() !== '' && permissions.length > 0 && expiresAt !== null;
  return (
    <StepDialog
      title={t('create.title')}
      steps={[t('create.describe'), t('create.copy')]}
      current={token ? 1 : 0}
      size={token ? 'sm' : 'md'}
      onClose={onClose}
      cancelLabel={token ? t('create.done') : undefined}
      primary={
        token
          ? undefined
          : {
              label: t('create.submit'),
              onClick: () => void create.run(),
              busy: create.busy,
              disabled: !ready,
            }
      }
    >
      {create.error && <ErrorAlert error={create.error} onRetry={() => void create.run()} />}
      {token ? (
        <NewToken token={token} />
      ) : (
        <TokenForm values={values} errors={userErrors} onChange={setValues} />
      )}
    </StepDialog>
  );
}
