import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useToast } from '../../ui/useToast.ts';
import { useSite } from '../sites/useSite.ts';
import { followExport, forgetExport } from './followedExports.ts';

const FOLLOWED_EXPORT = graphql(`
  query FollowedExport($id: ID!) {
    export(id: $id) { id status email }
  }
`);

const PAUSE_MS = 2000;

/** Each is followed once, whoever asks. */
const atWork = new Set<string>();

/** Says when a file that is made in the background is ready, wherever in the app one is by then. */
export function useFollowedExport(): (id: string) => void {
  const { t } = useTranslation('exports');
  const client = useApolloClient();
  const toast = useToast();
  const { slug } = useSite();
  return useCallback(
    (id) => {
      if (atWork.has(id)) return;
      atWork.add(id);
      const until = followExport(slug, id);
      const look = async () => {
        // An error may pass, so it is looked again.
        const { data } = await client
          .query({ query: FOLLOWED_EXPORT, variables: { id }, fetchPolicy: 'network-only' })
          .catch(() => ({ data: undefined }));
        const found = data?.export;
        if (!data || found?.status === 'MAKING') {
          if (Date.now() < until) setTimeout(look, PAUSE_MS);
        } else if (found) {
          forgetExport(slug, id);
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
