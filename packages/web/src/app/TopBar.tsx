import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Menu as MenuIcon } from 'lucide-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../features/sites/useSite.ts';
import { OnceOpened } from '../ui/OnceOpened.tsx';

const NavigationDrawer = lazy(() =>
  import('./NavigationDrawer.tsx').then((file) => ({ default: file.NavigationDrawer })),
);

/** At small widths: the way to the sidebar, and which site this is. */
export function TopBar() {
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
      <Box className="truncate" sx={{ fontWeight: 600 }}>
        {site.name}
      </Box>
      <OnceOpened open={open} onClose={() => setOpen(false)}>
        <NavigationDrawer open={open} onClose={() => setOpen(false)} />
      </OnceOpened>
    </Box>
  );
}
