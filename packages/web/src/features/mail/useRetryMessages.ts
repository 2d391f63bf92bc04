import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useToast } from '../../ui/useToast.ts';

const RETRY_MESSAGES = graphql(`
  mutation RetryMessages($input: RetryMessagesInput!) {
    retryMessages(input: $input) { retried }
  }
`);

/** Sends failed messages again: these, or all of the site. */
export function useRetryMessages(onRetried: () => void) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const toast = useToast();
  const [retryMessages, { loading }] = useMutation(RETRY_MESSAGES);
  const retry = async (ids?: string[]) => {
    try {
      const { data } = await retryMessages({ variables: { input: { ids } } });
      const count = data?.retryMessages.retried ?? 0;
      toast(t('retry.happened', { count, shown: format.number(count) }));
      onRetried();
    } catch (error) {
      toast(errorWords(error).message ?? t('retry.failed'));
    }
  };
  return { retry, busy: loading };
}
