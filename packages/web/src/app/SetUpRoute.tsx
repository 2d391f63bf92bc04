import { ApolloProvider } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { SetUpPage } from '../features/accounts/SetUpPage.tsx';
import { clientFor, forgetClients } from './clients.ts';

/** `/setup#token`: the token stands behind the hash, so that no server and no log between sees it. */
export function SetUpRoute() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const enter = (site: string) => {
    forgetClients();
    navigate(`/${site}/home`, { replace: true });
  };
  return (
    <ApolloProvider client={clientFor()}>
      <SetUpPage token={hash.slice(1)} onSignedIn={enter} />
    </ApolloProvider>
  );
}
