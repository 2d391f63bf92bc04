import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useViewer } from '../accounts/useViewer.ts';
import { SiteWords } from './SiteWords.tsx';

interface SiteListProps {
  anchor: HTMLElement | null;
  onClose(): void;
}

/** Each leads to the same page of another site. */
export function SiteList({ anchor, onClose }: SiteListProps) {
  const { t } = useTranslation('sites');
  const { site, sites } = useViewer();
  const { pathname } = useLocation();
  const page = pathname.split('/')[2] ?? 'users';
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      marginThreshold={8}
      slotProps={{ paper: { sx: { width: 240, mt: 1 } }, list: { 'aria-label': t('menu.title') } }}
    >
      {sites.map(({ id, slug, name, userCount }) => (
        <MenuItem
          key={id}
          component={Link}
          to={`/${slug}/${page}`}
          selected={id === site.id}
          aria-current={id === site.id || undefined}
          onClick={onClose}
          sx={{ justifyContent: 'space-between', gap: 2 }}
        >
          <SiteWords name={name} userCount={userCount} />
          {id === site.id && <Check size={15} strokeWidth={2.4} aria-hidden style={{ flex: 'none' }} />}
        </MenuItem>
      ))}
    </Menu>
  );
}
