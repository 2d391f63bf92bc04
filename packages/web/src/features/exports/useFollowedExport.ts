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
/** What is not made by then has failed, or will without anybody waiting for it. */
const LONGEST_MS = 60 * 60 * 1000;

/** Says when a file that is made in the background is ready, wherever in the app one is by then. */
export function useFollowedExport(): (id: string) => void {
  const { t } = useTranslation('exports');
  const client = useApolloClient();
  const toast = useToast();
  const { slug } = useSite();
  return useCallback(
    (id) => {
      const until = Date.now() + LONGEST_MS;
      const look = async () => {
        // An error may pass, so it is looked again.
        const { data } = await client
          .query({ query: FOLLOWED_EXPORT, variables: { id }, fetchPolicy: 'network-only' })
          .catch(() => ({ data: undefined }));
        const found = data?.export;
        if (!data || found?.status === 'MAKING') {
          if (Date.now() < until) setTimeout(look, PAUSE_MS);
        } else if (found) {
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
