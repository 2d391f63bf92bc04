import { ApolloProvider, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { signInAddress } from '../features/accounts/returnAddress.ts';
import { ViewerContext } from '../features/accounts/ViewerContext.ts';
import { VIEWER } from '../features/accounts/viewerQuery.ts';
import { RunningRuns } from '../features/runs/RunningRuns.tsx';
import { NoSuchSite } from '../features/sites/NoSuchSite.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { clientFor } from './clients.ts';
import { errorCode } from './errorCode.ts';
import { followAccountLanguage } from './i18n.ts';
import { Shell } from './Shell.tsx';

/** Everything below a site's address: whoever is signed in may act here, or is told so. */
export function SiteRoute() {
  const { site = '' } = useParams();
  return (
    <ApolloProvider key={site} client={clientFor(site)}>
      <SiteOfViewer slug={site} />
    </ApolloProvider>
  );
}

function SiteOfViewer({ slug }: { slug: string }) {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(VIEWER);
  const viewer = data?.viewer;
  useEffect(() => {
    if (viewer) void followAccountLanguage(viewer.language);
  }, [viewer]);

  if (error && errorCode(error) === 'FORBIDDEN') return <OtherSites slug={slug} />;
  if (error && !viewer) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading />;
  if (!viewer) return <Navigate to={signInAddress(slug, pathname + search)} replace />;
  return (
    <ViewerContext value={viewer}>
      <RunningRuns>
        <Shell />
      </RunningRuns>
    </ViewerContext>
  );
}

function OtherSites({ slug }: { slug: string }) {
  const { data, error } = useQuery(VIEWER, { client: clientFor() });
  if (!data && !error) return <Loading />;
  return <NoSuchSite slug={slug} sites={data?.viewer?.sites ?? []} />;
}
