import { ApolloProvider } from '@apollo/client/react';
import { useLocation, useParams } from 'react-router';
import { VerifyContactPage } from '../features/myAccount/VerifyContactPage.tsx';
import { clientFor } from './clients.ts';

/** `/northwind/verify#token`, in whatever browser the message is read. */
export function VerifyContactRoute() {
  const { site = '' } = useParams();
  const { hash } = useLocation();
  return (
    <ApolloProvider client={clientFor()}>
      <VerifyContactPage site={site} token={hash.slice(1)} />
    </ApolloProvider>
  );
}
