import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

interface LicenseChange {
  license: string;
  seats: number;
  usedBefore: number;
  usedAfter: number;
}

/** How many seats the import needs of each pool that it touches, and how many are free. */
export function SeatsLine({ licenses }: { licenses: readonly LicenseChange[] }) {
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
    </Box>
  );
}
