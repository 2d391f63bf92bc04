import { useTranslation } from 'react-i18next';
import { ProportionBar, type ProportionPart } from '../../ui/ProportionBar.tsx';
import type { ImportOnPage } from './ImportPage.tsx';

interface ImportCountsBarProps {
  found: ImportOnPage;
  opened: string;
  onOpen(outcome: string): void;
}

/** Every row is exactly one of these (I8); each count opens its rows. */
export function ImportCountsBar({ found, opened, onOpen }: ImportCountsBarProps) {
  const { t } = useTranslation('imports');
  const { inserted = 0, updated = 0, unchanged = 0, duplicates = 0, invalid = 0 } = found.counts ?? {};
  const done = found.run.status !== 'PLANNED';
  const parts: ProportionPart[] = [
    {
      key: 'INSERTED',
      label: t(done ? 'counts.insertedDone' : 'counts.inserted'),
      count: inserted,
      tone: 'accent',
    },
    {
      key: 'UPDATED',
      label: t(done ? 'counts.updatedDone' : 'counts.updated'),
      count: updated,
      tone: 'good',
    },
    { key: 'UNCHANGED', label: t('counts.unchanged'), count: unchanged, tone: 'quiet' },
    { key: 'DUPLICATE', label: t('counts.duplicates'), count: duplicates, tone: 'quiet' },
    { key: 'INVALID', label: t(done ? 'counts.invalidDone' : 'counts.invalid'), count: invalid, tone: 'bad' },
  ];
  const shown = parts.filter(({ key, count }) => count > 0 || key === 'INSERTED');
  return <ProportionBar parts={shown} opened={opened} onOpen={onOpen} />;
}
