import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { WaitingUsers } from './pending/WaitingUsers.tsx';
import { RunDifferences } from './RunDifferences.tsx';
import type { RunOnPage } from './RunPage.tsx';
import { RunRefusals } from './RunRefusals.tsx';

/** The rows of a run: who was changed in what, and who was left out and why. */
export function RunTabs({ run }: { run: RunOnPage }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const id = useId();
  const { slug } = useSite();
  const seesUsers = useMay()('USERS_READ');
  const linkTo = seesUsers ? (userId: string) => `/${slug}/users?user=${userId}` : undefined;
  const { changed = 0, refused = 0 } = run.counts ?? {};
  const waits = run.status === 'PARTLY_WAITING';
  const [tab, setTab] = useState(waits ? 'waiting' : changed === 0 && refused > 0 ? 'refused' : 'changed');
  return (
    <div>
      <Tabs value={tab} onChange={(_event, next: string) => setTab(next)} aria-label={t('page.tabs')}>
        <Tab
          id={`${id}-changed`}
          aria-controls={`${id}-panel`}
          value="changed"
          label={t('page.changed', { count: changed, shown: format.number(changed) })}
        />
        <Tab
          id={`${id}-refused`}
          aria-controls={`${id}-panel`}
          value="refused"
          label={t('page.refused', { count: refused, shown: format.number(refused) })}
        />
        {waits && (
          <Tab
            id={`${id}-waiting`}
            aria-controls={`${id}-panel`}
            value="waiting"
            label={t('pending.loggedOn')}
          />
        )}
      </Tabs>
      <Panel
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        sx={{ overflow: 'hidden', mt: 2 }}
      >
        {tab === 'changed' && <RunDifferences runId={run.id} linkTo={linkTo} />}
        {tab === 'refused' && <RunRefusals runId={run.id} linkTo={linkTo} />}
        {tab === 'waiting' && <WaitingUsers runId={run.id} linkTo={linkTo} />}
      </Panel>
    </div>
  );
}
