import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { useToast } from '../../../ui/useToast.ts';
import { useRequest } from '../../runs/useRequest.ts';

const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(input: { id: $id }) { ended userErrors { message } }
  }
`);

/** A4: ends one session, and says so. */
export function useEndSession(refetch: () => Promise<unknown>) {
  const { t } = useTranslation('users');
  const toast = useToast();
  const [endSession] = useMutation(END_SESSION);
  return useRequest(
    useCallback(
      async (id: string) => {
        const answer = await endSession({ variables: { id } });
        toast(answer.data?.endSession.userErrors[0]?.message ?? t('sessions.ended'));
        await refetch();
      },
      [endSession, refetch, toast, t],
    ),
  );
}
