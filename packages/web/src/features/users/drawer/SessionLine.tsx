import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { deviceOf } from './deviceOf.ts';

interface SessionLineProps {
  session: { lastSeenAt: string; address?: string | null; userAgent?: string | null; current: boolean };
  busy: boolean;
  onEnd(): void;
}

/** One's own present session is ended by signing out. */
export function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const { t } = useTranslation('users');
  const device = deviceOf(session.userAgent).join(' · ') || t('sessions.unknownDevice');
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box className="truncate">{device}</Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {session.address && `${session.address} · `}
          <RelativeTime at={session.lastSeenAt} />
        </Box>
      </Box>
      {session.current ? (
        <Tag>{t('sessions.current')}</Tag>
      ) : (
        <Button
          size="small"
          disabled={busy}
          aria-label={t('sessions.endNamed', { device, address: session.address ?? '' })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Box>
  );
}
