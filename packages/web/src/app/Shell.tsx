import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { followedExports } from '../features/exports/followedExports.ts';
import { useSite } from '../features/sites/useSite.ts';
import { PageOnItsWay } from '../ui/PageOnItsWay.tsx';
import { TitleSuffix } from '../ui/TitleSuffix.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageAt } from './pages.ts';
import { Sidebar } from './Sidebar.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';

const FollowedExports = lazy(async () => ({
  default: (await import('../features/exports/FollowedExports.tsx')).FollowedExports,
}));

const SIDEBAR = 212;
const NARROW = '(max-width:899.95px)';

/** What stays while pages change: the sidebar, or at small widths a bar with a menu. */
export function Shell() {
  const narrow = useMediaQuery(NARROW);
  const { pathname } = useLocation();
  const { name, slug } = useSite();
  const [waits] = useState(() => followedExports(slug).length > 0);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : `${SIDEBAR}px minmax(0, 1fr)`,
        gridTemplateRows: narrow ? 'auto minmax(0, 1fr)' : 'minmax(0, 1fr)',
        height: '100dvh',
      }}
    >
      <SkipLink />
      {narrow ? (
        <TopBar />
      ) : (
        <Box
          component="aside"
          sx={{ bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider', overflowY: 'auto' }}
        >
          <Sidebar />
        </Box>
      )}
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          gap: 3,
          minHeight: 0,
          overflow: 'auto',
          px: { xs: 2, sm: 5.5 },
          py: { xs: 2.5, sm: 3.5 },
        }}
      >
        <ErrorBoundary place={pathname}>
          {/* Each page waits in a place of its own: a boundary that is kept would leave the last page where it is. */}
          <Suspense key={pageAt(pathname)?.page.path} fallback={<PageOnItsWay />}>
            <TitleSuffix value={name}>
              <Outlet />
            </TitleSuffix>
          </Suspense>
        </ErrorBoundary>
      </Box>
      <Suspense>{waits && <FollowedExports />}</Suspense>
    </Box>
  );
}
