import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../ui/useFormat.ts';
import { useViewer } from '../accounts/useViewer.ts';

/** "Your sites" (W9): the site stands in the address, so switching is going elsewhere. */
export function SiteMenu() {
  const { t } = useTranslation('sites');
  const format = useFormat();
  const { site, sites } = useViewer();
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const page = pathname.split('/')[2] ?? 'users';
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 2,
          width: '100%',
          p: '8px 10px',
          border: 1,
          borderColor: 'divider',
          borderRadius: '10px',
          textAlign: 'left',
          bgcolor: 'background.paper',
          '&:hover': { bgcolor: 'tint.hover' },
        }}
      >
        <span className="visually-hidden">{t('menu.label')}</span>
        <SiteWords
          name={site.name}
          users={t('users', { count: site.userCount, number: format.number(site.userCount) })}
        />
        <ChevronDown size={15} aria-hidden style={{ flex: 'none' }} />
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { width: 240, mt: 1 } }, list: { 'aria-label': t('menu.title') } }}
      >
        {sites.map(({ id, slug, name, userCount }) => (
          <MenuItem
            key={id}
            component={Link}
            to={`/${slug}/${page}`}
            selected={id === site.id}
            aria-current={id === site.id || undefined}
            onClick={() => setAnchor(null)}
            sx={{ justifyContent: 'space-between', gap: 2 }}
          >
            <SiteWords
              name={name}
              users={t('users', { count: userCount, number: format.number(userCount) })}
            />
            {id === site.id && <Check size={15} strokeWidth={2.4} aria-hidden style={{ flex: 'none' }} />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function SiteWords({ name, users }: { name: string; users: string }) {
  return (
    <Box component="span" sx={{ display: 'grid', minWidth: 0 }}>
      <Box
        component="span"
        sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        title={name}
      >
        {name}
      </Box>
      <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
        {users}
      </Box>
    </Box>
  );
}
