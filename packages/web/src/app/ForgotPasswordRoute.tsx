import { ApolloProvider } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ForgotPasswordPage } from '../features/accounts/ForgotPasswordPage.tsx';
import { clientFor } from './clients.ts';

export function ForgotPasswordRoute() {
  const { site } = useParams();
  return (
    <ApolloProvider client={clientFor()}>
      <ForgotPasswordPage site={site} />
    </ApolloProvider>
  );
}
