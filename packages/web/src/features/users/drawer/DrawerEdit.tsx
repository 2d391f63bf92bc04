import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Copy, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMay } from '../../accounts/useMay.ts';
import { useSite } from '../../sites/useSite.ts';

/** To the form with this user, and to one for a new user like them; both lead back to this list. */
export function DrawerEdit({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const { slug } = useSite();
  const { search } = useLocation();
  const link = (label: string, to: string, Icon: typeof Copy) => (
    <Tooltip title={label}>
      <IconButton component={Link} to={to} state={{ from: search }} aria-label={label}>
        <Icon size={18} aria-hidden />
      </IconButton>
    </Tooltip>
  );
  return (
    <>
      {may('USERS_EDIT') && link(t('drawer.editUser'), `/${slug}/users/${userId}/edit`, Pencil)}
      {may('USERS_CREATE') && link(t('drawer.copyUser'), `/${slug}/users/new?like=${userId}`, Copy)}
    </>
  );
}
