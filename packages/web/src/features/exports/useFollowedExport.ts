import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useToast } from '../../ui/useToast.ts';
import { useSite } from '../sites/useSite.ts';

const FOLLOWED_EXPORT = graphql(`
  query FollowedExport($id: ID!) {
    export(id: $id) { id status email }
  }
`);

const PAUSE_MS = 2000;

/** Says when a file that is made in the background is ready, wherever in the app one is by then. */
export function useFollowedExport(): (id: string) => void {
  const { t } = useTranslation('exports');
  const client = useApolloClient();
  const toast = useToast();
  const { slug } = useSite();
  return useCallback(
    (id) => {
      const look = async () => {
        const { data } = await client
          .query({ query: FOLLOWED_EXPORT, variables: { id }, fetchPolicy: 'network-only' })
          .catch(() => ({ data: undefined }));
        const found = data?.export;
        if (found?.status === 'MAKING') setTimeout(look, PAUSE_MS);
        else if (found) {
          toast(t(found.status === 'READY' ? 'sent' : 'failed', { address: found.email }), {
            details: { label: t('show'), to: `/${slug}/exports/${id}` },
          });
        }
      };
      setTimeout(look, PAUSE_MS);
    },
    [t, client, toast, slug],
  );
}
