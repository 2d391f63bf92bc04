import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';

const TEST_SINGLE_SIGN_ON = graphql(`
  mutation TestSingleSignOn($input: TestSingleSignOnInput!) {
    testSingleSignOn(input: $input) { answered userErrors { code message } }
  }
`);

/** Asks the provider before people are sent there. */
export function useTestProvider() {
  const { t } = useTranslation('singleSignOn');
  const [test, { data, error, loading }] = useMutation(TEST_SINGLE_SIGN_ON, { onError: () => undefined });
  const answer = data?.testSingleSignOn;
  const outcome = error ? (
    <ErrorAlert error={error} />
  ) : (
    answer &&
    !loading && (
      <Alert severity={answer.answered ? 'success' : 'error'}>
        {answer.answered ? t('answered') : answer.userErrors[0]?.message}
      </Alert>
    )
  );
  return {
    run: (issuer: string) => test({ variables: { input: { issuer } } }),
    busy: loading,
    outcome: <div role="status">{outcome}</div>,
  };
}
