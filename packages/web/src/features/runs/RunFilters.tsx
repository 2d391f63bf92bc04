import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { RunKind, RunStatus } from '../../gql/graphql.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { runStatuses } from './runStatus.ts';
import { runKinds } from './useRunFilter.ts';

interface RunFiltersProps {
  kinds: readonly RunKind[];
  statuses: readonly RunStatus[];
  onKind(kind: RunKind): void;
  onStatus(status: RunStatus): void;
  onClear(): void;
}

const offered: readonly RunStatus[] = runStatuses.filter(
  (status) => !['WAITING_FOR_APPROVAL', 'SCHEDULED', 'PARTLY_WAITING'].includes(status),
);

/** Kinds and states as chips that read as a sentence. */
export function RunFilters({ kinds, statuses, onKind, onStatus, onClear }: RunFiltersProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const kindNames = kinds.map((kind) => t(`kind.${kind}`));
  const statusNames = statuses.map((status) => t(`status.${status}`));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <ChoiceMenu
        label={kinds.length > 0 ? t('filter.kindIs', { kinds: format.list(kindNames) }) : t('filter.kind')}
        options={runKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        chosen={kinds}
        onToggle={onKind}
      />
      <ChoiceMenu
        label={
          statuses.length > 0
            ? t('filter.statusIs', { states: format.list(statusNames) })
            : t('filter.status')
        }
        options={offered.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        chosen={statuses}
        onToggle={onStatus}
      />
      {(kinds.length > 0 || statuses.length > 0) && (
        <Button size="small" variant="text" color="primary" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </Box>
  );
}
