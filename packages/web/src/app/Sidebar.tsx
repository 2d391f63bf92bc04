import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { AccountMenu } from '../features/accounts/AccountMenu.tsx';
import { useMay } from '../features/accounts/useMay.ts';
import { useViewer } from '../features/accounts/useViewer.ts';
import { SiteMenu } from '../features/sites/SiteMenu.tsx';
import { useSite } from '../features/sites/useSite.ts';
import { forgetClients } from './clients.ts';
import { chooseLanguage, languages } from './i18n.ts';
import { navigation, navigationGroups } from './navigation.ts';
import { pageAt } from './pages.ts';

const Entry = styled(NavLink)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  minHeight: 28,
  padding: '0 10px',
  borderRadius: 7,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.tint.neutral },
  '&.active': {
    backgroundColor: theme.vars.palette.tint.accent,
    color: theme.vars.palette.accent.text,
    fontWeight: 600,
  },
}));

/** The site menu, the pages of the site, and who is signed in. */
export function Sidebar({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation('app');
  const { slug } = useSite();
  const may = useMay();
  const { systemAdministrator } = useViewer();
  const navigate = useNavigate();
  const entriesRef = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is changes with the address.
  useEffect(() => {
    entriesRef.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  const allowed = navigation.filter(
    ({ permission, ofServer }) => (!permission || may(permission)) && (!ofServer || systemAdministrator),
  );
  // Whoever points at a page may go there next. Who goes asks again, and sees what went wrong.
  const fetchPage = (page: string) =>
    void pageAt(`/${slug}/${page}`)
      ?.page.load()
      .catch(() => {});
  const leave = () => {
    forgetClients();
    navigate(`/${slug}`);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, height: '100%', p: 2.5, pt: 3.5 }}>
      <SiteMenu />
      <Box
        component="nav"
        ref={entriesRef}
        aria-label={t('nav.label')}
        sx={{ display: 'grid', gap: 3, overflowY: 'auto' }}
      >
        {navigationGroups.map((group) => {
          const entries = allowed.filter((entry) => entry.group === group);
          if (entries.length === 0) return null;
          return (
            <Box
              key={group}
              role="group"
              aria-label={t(`nav.groups.${group}`)}
              sx={{ display: 'grid', gap: '1px' }}
            >
              {group !== 'work' && (
                <Box
                  aria-hidden
                  sx={{
                    px: '10px',
                    pb: 0.5,
                    typography: 'caption',
                    color: 'text.secondary',
                    fontWeight: 600,
                  }}
                >
                  {t(`nav.groups.${group}`)}
                </Box>
              )}
              {entries.map(({ page, Badge }) => (
                <Entry
                  key={page}
                  to={`/${slug}/${page}`}
                  onClick={onNavigate}
                  onPointerEnter={() => fetchPage(page)}
                  onFocus={() => fetchPage(page)}
                >
                  {t(`nav.${page}`)}
                  {Badge && (
                    <Suspense fallback={null}>
                      <Badge />
                    </Suspense>
                  )}
                </Entry>
              ))}
            </Box>
          );
        })}
      </Box>
      <Box sx={{ mt: 'auto' }}>
        <AccountMenu languages={languages} onLanguage={chooseLanguage} onSignedOut={leave} />
      </Box>
    </Box>
  );
}
