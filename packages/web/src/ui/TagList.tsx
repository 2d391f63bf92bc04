import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { Tag } from './Tag.tsx';
import { useFormat } from './useFormat.ts';

interface TagListProps {
  labels: readonly string[];
  /** How many are shown before the rest becomes "+3". */
  max?: number;
}

/** A set as small tags on one line; what has no room is in the tooltip. */
export function TagList({ labels, max = 2 }: TagListProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (labels.length === 0)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        –
      </Box>
    );
  const shown = labels.slice(0, labels.length === max + 1 ? max + 1 : max);
  const rest = labels.length - shown.length;
  return (
    <Tooltip title={format.list(labels)}>
      <Box component="span" sx={{ display: 'flex', gap: 1, minWidth: 0, overflow: 'hidden' }}>
        {shown.map((label) => (
          <Tag key={label} sx={{ flexShrink: 1, minWidth: 0 }}>
            {label}
          </Tag>
        ))}
        {rest > 0 && <Tag sx={{ flex: 'none' }}>{t('andMore', { count: rest })}</Tag>}
      </Box>
    </Tooltip>
  );
}
