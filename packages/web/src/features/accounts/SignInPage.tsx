import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { SignInForm } from './SignInForm.tsx';

interface SignInPageProps {
  /** The site of the address; without one, every account with the login is tried. */
  site: string | undefined;
  onSignedIn(site: string): void;
}

export function SignInPage({ site, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('accounts');
  useTitle(t('signIn.title'));
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 4 }}>
      <Box sx={{ width: '100%', maxWidth: 368, display: 'grid', gap: 5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2.5, justifyContent: 'center' }}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <Typography component="span" sx={{ fontSize: '1.0625rem', fontWeight: 650 }}>
            Muster
          </Typography>
        </Box>
        <Panel sx={{ p: 6, display: 'grid', gap: 4 }}>
          <div>
            <Typography variant="h1">{t('signIn.title')}</Typography>
            {site && (
              <Typography color="textSecondary" sx={{ mt: 1 }}>
                {t('signIn.toSite', { site })}
              </Typography>
            )}
          </div>
          <SignInForm site={site} onSignedIn={onSignedIn} />
        </Panel>
      </Box>
    </Box>
  );
}
