import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { exportInput } from './exportInput.ts';
import { Fact } from './Fact.tsx';

/** What an export took out: how many, as what, to whom and which columns. */
export function ExportFacts({ input }: { input: unknown }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { rows, format: file, address, columns } = exportInput(input);
  const names = columns.map((column) => t(`fields.${column}`, { defaultValue: column }));
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: 4,
        m: 0,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), max-content))',
        columnGap: 8,
        '& > :last-child': { gridColumn: '1 / -1' },
      }}
    >
      <Fact label={t('export.rows')}>{format.number(rows)}</Fact>
      <Fact label={t('export.format')}>{t(`export.formats.${file}`)}</Fact>
      <Fact label={t('export.address')}>{address ?? t('export.download')}</Fact>
      <Fact label={t('export.columns')}>{names.join(', ')}</Fact>
    </Box>
  );
}
