import { ApolloProvider, useQuery } from '@apollo/client/react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { returnAddress } from '../features/accounts/returnAddress.ts';
import { SignInPage } from '../features/accounts/SignInPage.tsx';
import { VIEWER } from '../features/accounts/viewerQuery.ts';
import { Loading } from '../ui/Loading.tsx';
import { clientFor, forgetClients } from './clients.ts';
import { errorCode } from './errorCode.ts';

/** `/sign-in`, or `/northwind` for one site (A8). Who is signed in already goes on. */
export function SignInRoute() {
  const { site } = useParams();
  return (
    <ApolloProvider key={site ?? ''} client={clientFor(site)}>
      <SignIn site={site} />
    </ApolloProvider>
  );
}

function SignIn({ site }: { site: string | undefined }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data, error, loading } = useQuery(VIEWER, { fetchPolicy: 'network-only' });
  const next = (slug: string) => returnAddress(search) ?? `/${slug}/users`;
  const enter = (slug: string) => {
    forgetClients();
    navigate(next(slug), { replace: true });
  };
  if (loading && !data) return <Loading />;
  if (data?.viewer) return <Navigate to={next(data.viewer.site.slug)} replace />;
  // Signed in, but not for this site: its page says so and names the others.
  if (site && errorCode(error) === 'FORBIDDEN') return <Navigate to={`/${site}/users`} replace />;
  return <SignInPage site={site} onSignedIn={enter} />;
}
