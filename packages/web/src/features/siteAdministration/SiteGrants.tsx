import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useSite } from '../sites/useSite.ts';
import { Section } from '../structure/Section.tsx';
import { GrantSiteDialog } from './GrantSiteDialog.tsx';

const SITE_GRANTS = graphql(`
  query SiteGrants {
    siteGrants { id name username homeSite role own }
  }
`);
const REVOKE = graphql(`
  mutation RevokeSiteGrant($id: ID!) {
    revokeSiteGrant(input: { id: $id }) { siteGrant { id } userErrors { code message path } }
  }
`);

/** The people of other sites who may act in this one. */
export function SiteGrants() {
  const { t } = useTranslation('siteAdministration');
  const toast = useToast();
  const site = useSite();
  const [granting, setGranting] = useState(false);
  const { data, error, refetch } = useQuery(SITE_GRANTS, { fetchPolicy: 'cache-and-network' });
  const [revoke] = useMutation(REVOKE);
  const grants = data?.siteGrants ?? [];
  const reload = () => void refetch();
  const revokeOne = async (id: string, name: string) => {
    const answer = await revoke({ variables: { id } }).catch(() => undefined);
    const wrong = answer?.data?.revokeSiteGrant.userErrors[0]?.message;
    toast(
      answer ? (wrong ?? t('grants.revoked', { name, site: site.name })) : t('grants.notRevoked', { name }),
    );
    reload();
  };
  return (
    <Section
      title={t('grants.title', { site: site.name })}
      text={t('grants.text')}
      action={<Button onClick={() => setGranting(true)}>{t('grants.add')}</Button>}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={reload} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data && grants.length === 0 && (
            <Box component="li" sx={{ px: 4, py: 3, color: 'text.secondary' }}>
              {t('grants.none')}
            </Box>
          )}
          {grants.map(({ id, name, username, homeSite, role, own }) => (
            <Box
              key={id}
              component="li"
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                gap: 3,
                px: 4,
                py: 2,
                '& + &': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              <Box sx={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
                <span style={{ fontWeight: 600 }}>{name}</span>
                <Box sx={{ color: 'text.secondary' }}>{t('grants.who', { username, homeSite })}</Box>
              </Box>
              <span>{role}</span>
              <Button
                size="small"
                disabled={own}
                aria-label={t('grants.revokeNamed', { name })}
                onClick={() => void revokeOne(id, name)}
              >
                {t('grants.revoke')}
              </Button>
            </Box>
          ))}
        </Box>
      )}
      {granting && <GrantSiteDialog onGranted={reload} onClose={() => setGranting(false)} />}
    </Section>
  );
}
