import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SiteSettingsQuery } from '../../../gql/graphql.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { useSite } from '../../sites/useSite.ts';

interface ElsewherePanelProps {
  title: string;
  help: string;
  page: string;
  go: string;
  children?: ReactNode;
}

/** A part of the settings that has a page of its own. */
function ElsewherePanel({ title, help, page, go, children }: ElsewherePanelProps) {
  const { slug } = useSite();
  return (
    <Panel as="section" aria-label={title} sx={{ p: 5, display: 'grid', gap: 3 }}>
      <Box component="h2" sx={{ typography: 'h3', m: 0 }}>
        {title}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{help}</Box>
      {children}
      <Button component={Link} to={`/${slug}/${page}`} sx={{ justifySelf: 'start' }}>
        {go}
      </Button>
    </Panel>
  );
}

/** Which licenses the plan of the site has. */
export function PlanPanel({ pools }: { pools: SiteSettingsQuery['licensePools'] }) {
  const { t } = useTranslation(['siteAdministration', 'licenses']);
  const format = useFormat();
  return (
    <ElsewherePanel
      title={t('settings.plan')}
      help={t(pools.length > 0 ? 'settings.planHelp' : 'settings.planNone')}
      page="licenses"
      go={t('settings.toLicenses')}
    >
      {pools.length > 0 && (
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: 'auto 1fr', columnGap: 5 }}
        >
          {pools.map(({ license, seats, used }) => (
            <Box key={license} sx={{ display: 'contents' }}>
              <dt>{t(`licenses:names.${license}`)}</dt>
              <Box component="dd" className="tabular" sx={{ m: 0, color: 'text.secondary' }}>
                {t('settings.seats', { used: format.number(used), seats: format.number(seats) })}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </ElsewherePanel>
  );
}

/** O2: the words of messages. */
export function MessagesPanel() {
  const { t } = useTranslation('siteAdministration');
  return (
    <ElsewherePanel
      title={t('settings.messages')}
      help={t('settings.messagesHelp')}
      page="messages"
      go={t('settings.toMessages')}
    />
  );
}
