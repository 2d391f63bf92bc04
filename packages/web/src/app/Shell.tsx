import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Menu as MenuIcon, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSite } from '../features/sites/useSite.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SkipLink } from './SkipLink.tsx';

const SIDEBAR = 212;
const NARROW = '(max-width:899.95px)';

/** What stays while pages change: the sidebar, or at small widths a bar with a menu. */
export function Shell() {
  const narrow = useMediaQuery(NARROW);
  const { pathname } = useLocation();
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
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </Box>
    </Box>
  );
}

function TopBar() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const site = useSite();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        height: 48,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton aria-label={t('nav.open')} aria-expanded={open} onClick={() => setOpen(true)}>
        <MenuIcon size={19} />
      </IconButton>
      <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {site.name}
      </Box>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': t('nav.label'), sx: { width: 264, maxWidth: '85vw' } } }}
      >
        <IconButton
          aria-label={t('nav.close')}
          onClick={() => setOpen(false)}
          sx={{ alignSelf: 'flex-end', mt: 1, mr: 1 }}
        >
          <X size={18} />
        </IconButton>
        <Box sx={{ flex: 1, mt: -3 }}>
          <Sidebar onNavigate={() => setOpen(false)} />
        </Box>
      </Drawer>
    </Box>
  );
}
