import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

interface LicenseChange {
  license: string;
  seats: number;
  usedBefore: number;
  usedAfter: number;
}

interface SeatsLineProps {
  licenses: readonly LicenseChange[];
  messages: { email: number; sms: number } | null | undefined;
}

/** How many seats the import needs of each pool that it touches, how many are free, and whom it invites. */
export function SeatsLine({ licenses, messages }: SeatsLineProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const touched = licenses.filter(({ usedBefore, usedAfter }) => usedBefore !== usedAfter);
  return (
    <Box
      sx={{
        color: 'text.secondary',
        mt: { xs: 2, md: 0 },
        position: { md: 'absolute' },
        right: 0,
        bottom: 0,
        textAlign: { md: 'end' },
      }}
    >
      {touched.map(({ license, seats, usedBefore, usedAfter }) => (
        <div key={license}>
          {t('seats.needed', {
            license: t(`licenses.${license}`),
            needed: format.number(usedAfter - usedBefore),
          })}{' '}
          <Box component="b" sx={{ color: 'text.primary', fontWeight: 650 }}>
            {t('seats.free', { free: format.number(seats - usedBefore) })}
          </Box>
        </div>
      ))}
      {(['emails', 'sms'] as const).map((way) => {
        const count = (way === 'emails' ? messages?.email : messages?.sms) ?? 0;
        return (
          count > 0 && <div key={way}>{t(`messages.${way}`, { count, shown: format.number(count) })}</div>
        );
      })}
    </Box>
  );
}
