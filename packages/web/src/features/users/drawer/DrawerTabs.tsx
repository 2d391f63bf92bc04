import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../accounts/useMay.ts';
import { type DrawerTab, drawerTabs } from './drawerTab.ts';

export function DrawerTabs({ tab, onTab }: { tab: DrawerTab; onTab(tab: DrawerTab): void }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const shown = drawerTabs.filter((known) => known !== 'changes' || may('CHANGES_READ'));
  return (
    <Tabs
      value={tab}
      onChange={(_event, next: DrawerTab) => onTab(next)}
      variant="scrollable"
      scrollButtons={false}
      aria-label={t('drawer.tabs')}
      sx={{ px: 5, flex: 'none', borderBottom: 1, borderColor: 'divider' }}
    >
      {shown.map((known) => (
        <Tab
          key={known}
          value={known}
          label={t(`drawer.${known}`)}
          id={`user-tab-${known}`}
          aria-controls={known === tab ? `user-panel-${known}` : undefined}
        />
      ))}
    </Tabs>
  );
}
