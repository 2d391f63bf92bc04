import { ApolloProvider } from '@apollo/client/react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { SetPasswordPage } from '../features/accounts/SetPasswordPage.tsx';
import { clientFor, forgetClients } from './clients.ts';

/** `/northwind/reset#token`: the token stands behind the hash, so that no server and no log between sees it. */
export function SetPasswordRoute() {
  const { site } = useParams();
  const { hash, pathname, state } = useLocation();
  const navigate = useNavigate();
  const enter = (slug: string) => {
    forgetClients();
    navigate(`/${slug}/users`, { replace: true });
  };
  const login: unknown = (state as { login?: unknown } | null)?.login;
  return (
    <ApolloProvider client={clientFor()}>
      <SetPasswordPage
        site={site}
        kind={pathname.endsWith('/activate') ? 'activate' : 'reset'}
        token={hash.slice(1)}
        login={typeof login === 'string' ? login : ''}
        onSignedIn={enter}
      />
    </ApolloProvider>
  );
}
