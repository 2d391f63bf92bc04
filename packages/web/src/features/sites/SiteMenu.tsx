import ButtonBase from '@mui/material/ButtonBase';
import { ChevronDown } from 'lucide-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnceOpened } from '../../ui/OnceOpened.tsx';
import { SiteWords } from './SiteWords.tsx';
import { useSite } from './useSite.ts';

const SiteList = lazy(() => import('./SiteList.tsx').then((file) => ({ default: file.SiteList })));

/** "Your sites" (W9): the site stands in the address, so switching is going elsewhere. */
export function SiteMenu() {
  const { t } = useTranslation('sites');
  const site = useSite();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 2,
          width: '100%',
          p: '8px 10px',
          border: 1,
          borderColor: 'divider',
          borderRadius: '10px',
          textAlign: 'left',
          bgcolor: 'background.paper',
          '&:hover': { bgcolor: 'tint.hover' },
        }}
      >
        <span className="visually-hidden">{t('menu.label')}</span>
        <SiteWords name={site.name} userCount={site.userCount} />
        <ChevronDown size={15} aria-hidden style={{ flex: 'none' }} />
      </ButtonBase>
      <OnceOpened open={anchor !== null} onClose={() => setAnchor(null)}>
        <SiteList anchor={anchor} onClose={() => setAnchor(null)} />
      </OnceOpened>
    </>
  );
}
