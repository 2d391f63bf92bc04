import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { returnAddress } from './returnAddress.ts';

interface SingleSignOnButtonProps {
  site: string;
  /** The name of the provider. */
  label: string;
  passwordForAdministratorsOnly: boolean;
}

/** The way over the provider of the site, above the password. */
export function SingleSignOnButton({ site, label, passwordForAdministratorsOnly }: SingleSignOnButtonProps) {
  const { t } = useTranslation('accounts');
  const { search } = useLocation();
  const to = returnAddress(search);
  const way = to ? `?${new URLSearchParams({ to })}` : '';
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Button component="a" href={`/auth/${site}/start${way}`} sx={{ minHeight: 38 }}>
        {t('signOn.with', { label })}
      </Button>
      <Divider sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t(passwordForAdministratorsOnly ? 'signOn.administrators' : 'signOn.or')}
      </Divider>
    </Box>
  );
}
