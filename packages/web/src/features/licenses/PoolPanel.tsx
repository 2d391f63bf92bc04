import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Panel } from '../../ui/Panel.tsx';
import { ProportionBar } from '../../ui/ProportionBar.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import type { Pool } from './LicensesPage.tsx';

interface PoolPanelProps {
  pool: Pool;
  onChange: (() => void) | undefined;
}

/** The seats of one license: how many are taken and left, and the way to who holds them. */
export function PoolPanel({ pool, onChange }: PoolPanelProps) {
  const { t } = useTranslation('licenses');
  const format = useFormat();
  const may = useMay();
  const { slug } = useSite();
  const id = useId();
  const { license, seats, used, free } = pool;
  const name = t(`names.${license}`);
  return (
    <Panel role="region" aria-labelledby={id} sx={{ p: 5, display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h2" id={id}>
          {name}
        </Typography>
        {free === 0 && <Tag tone="warn">{t('pool.full')}</Tag>}
        <Box sx={{ ml: 'auto', color: 'text.secondary' }}>
          {t('pool.seats', { count: seats, shown: format.number(seats) })}
        </Box>
      </Box>
      <ProportionBar
        parts={[
          { key: 'used', label: t('pool.used'), count: used, tone: 'accent' },
          { key: 'free', label: t('pool.free'), count: free, tone: 'quiet' },
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        {onChange && (
          <Button onClick={onChange} aria-label={t('pool.changeOf', { name })}>
            {t('pool.change')}
          </Button>
        )}
        {may('USERS_READ') && used > 0 && (
          <Link component={RouterLink} to={`/${slug}/users?license=${license.toLowerCase()}`}>
            {t('pool.holders', { name })}
          </Link>
        )}
      </Box>
    </Panel>
  );
}
