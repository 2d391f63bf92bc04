import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { accountAddress } from './accountAddress.ts';

interface MessageOnItsWayProps {
  site: string | undefined;
  login: string;
  onAgain(): void;
}

/** The login goes on in the state of the history, not in the address, where others might see it. */
export function MessageOnItsWay({ site, login, onAgain }: MessageOnItsWayProps) {
  const { t } = useTranslation('accounts');
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
        {t('forgot.sent', { login })}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t('forgot.wait')}</Box>
      <Button
        component={RouterLink}
        to={accountAddress(site, 'reset')}
        state={{ login }}
        variant="contained"
        color="primary"
        sx={{ minHeight: 38 }}
      >
        {t('forgot.enterCode')}
      </Button>
      <Button variant="text" onClick={onAgain}>
        {t('forgot.again')}
      </Button>
    </Box>
  );
}
