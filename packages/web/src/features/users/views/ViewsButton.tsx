import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnceOpened } from '../../../ui/OnceOpened.tsx';
import type { Views } from './useViews.ts';

const ViewsMenu = lazy(() =>
  import('../../savedViews/ViewsMenu.tsx').then((file) => ({ default: file.ViewsMenu })),
);

/** The view that is open, and the way to others. */
export function ViewsButton({ views }: { views: Views }) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { open, isChanged } = views;
  return (
    <>
      <Button
        variant="text"
        color="primary"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          views.list();
          setAnchor(event.currentTarget);
        }}
        sx={{ minWidth: 0 }}
      >
        <Box
          component="span"
          sx={{
            maxWidth: { xs: 110, sm: 180 },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
          title={open?.name}
        >
          {open ? t('views.open', { name: open.name }) : t('views.button')}
        </Box>
        {isChanged && (
          <>
            <Box
              component="span"
              title={t('views.changed')}
              sx={{
                flex: 'none',
                ml: 1.5,
                width: 7,
                height: 7,
                borderRadius: '50%',
                bgcolor: 'primary.main',
              }}
            />
            <span className="visually-hidden">{t('views.changed')}</span>
          </>
        )}
      </Button>
      <OnceOpened open={anchor !== null} onClose={() => setAnchor(null)}>
        <ViewsMenu
          anchor={anchor}
          views={views.views}
          failed={views.failed}
          open={open}
          state={views.state}
          onClose={() => setAnchor(null)}
          onRetry={views.reload}
          onOpen={views.go}
          onSaved={views.saved}
        />
      </OnceOpened>
    </>
  );
}
