import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/useFormat.ts';

/** The first of so many are written out. */
const MOST_LISTED = 500;

/** Of a pasted list: how many were found, and which keys fit nobody. */
export function UnknownKeys({ saved }: { saved: { count: number; unknown: readonly string[] } }) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const { count, unknown } = saved;
  const more = unknown.length - MOST_LISTED;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <strong>{t('paste.found', { count, number: format.number(count) })}</strong>{' '}
        {t('paste.unknown', { count: unknown.length, number: format.number(unknown.length) })}
      </Box>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={t('paste.unknownLabel')}
        sx={{
          m: 0,
          p: 2,
          pl: 3,
          maxHeight: 260,
          overflow: 'auto',
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: '7px',
          overflowWrap: 'anywhere',
        }}
      >
        {unknown.slice(0, MOST_LISTED).map((key) => (
          <li key={key}>{key}</li>
        ))}
        {more > 0 && <li>{t('paste.more', { number: format.number(more) })}</li>}
      </Box>
    </Box>
  );
}
