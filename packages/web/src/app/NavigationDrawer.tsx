import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Sidebar } from './Sidebar.tsx';

/** The sidebar where there is no room for it beside the page. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('app');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': t('nav.label'), sx: { width: 264, maxWidth: '85vw' } } }}
    >
      <IconButton aria-label={t('nav.close')} onClick={onClose} sx={{ alignSelf: 'flex-end', mt: 1, mr: 1 }}>
        <X size={18} />
      </IconButton>
      <Box sx={{ flex: 1, mt: -3 }}>
        <Sidebar onNavigate={onClose} />
      </Box>
    </Drawer>
  );
}
