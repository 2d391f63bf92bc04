import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Permission } from '../../gql/graphql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';

const steps: readonly { key: string; to: string; permission: Permission }[] = [
  { key: 'settings', to: 'settings', permission: 'SETTINGS_MANAGE' },
  { key: 'teams', to: 'teams', permission: 'STRUCTURE_MANAGE' },
  { key: 'imports', to: 'imports/new', permission: 'IMPORTS_RUN' },
  { key: 'newUser', to: 'users/new', permission: 'USERS_CREATE' },
];

/** For who sees one user only, as on a new site: what makes it useful, as far as the viewer may do it. */
export function FirstSteps() {
  const { t } = useTranslation('home');
  const may = useMay();
  const { slug } = useSite();
  const id = useId();
  const allowed = steps.filter(({ permission }) => may(permission));
  if (allowed.length === 0) return null;
  return (
    <Panel as="section" aria-labelledby={id} sx={{ overflow: 'hidden' }}>
      <Box sx={{ px: 4, py: 3 }}>
        <Typography variant="h3" component="h2" id={id}>
          {t('firstSteps.title')}
        </Typography>
        <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('firstSteps.text')}</Box>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {allowed.map(({ key, to }) => (
          <Box key={key} component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
            <Box
              component={Link}
              to={`/${slug}/${to}`}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 3,
                px: 4,
                py: 2.5,
                color: 'text.primary',
                textDecoration: 'none',
                '&:hover': { bgcolor: 'tint.hover' },
                '&:focus-visible': { outlineOffset: -2 },
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
                <span style={{ fontWeight: 600 }}>{t(`firstSteps.${key}`)}</span>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t(`firstSteps.${key}Text`)}
                </Box>
              </Box>
              <Box component="span" aria-hidden sx={{ display: 'flex', color: 'text.secondary' }}>
                <ChevronRight size={16} />
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
