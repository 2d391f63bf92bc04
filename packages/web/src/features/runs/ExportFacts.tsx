import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { exportInput } from './exportInput.ts';
import { Fact } from './Fact.tsx';
import type { RunOnPage } from './RunPage.tsx';

interface ExportFactsProps {
  input: unknown;
  /** As long as it can be fetched. */
  stored: RunOnPage['export'];
}

/** What an export took out: how many, as what, to whom and which columns; and where its file is, if one is kept. */
export function ExportFacts({ input, stored }: ExportFactsProps) {
  const { t } = useTranslation('runs');
  const { slug } = useSite();
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
      {stored?.email && (
        <Fact label={t('export.file')}>
          <Link component={RouterLink} to={`/${slug}/exports/${stored.id}`}>
            {t(`export.files.${stored.status}`)}
          </Link>
        </Fact>
      )}
      <Fact label={t('export.columns')}>{names.join(', ')}</Fact>
    </Box>
  );
}
