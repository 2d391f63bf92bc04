import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { ImportPageQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../ui/useFormat.ts';

type Creation = NonNullable<ImportPageQuery['import']>['creations'][number];

interface CreationsLineProps {
  creations: readonly Creation[];
  status: string;
}

const SHOWN = 20;

/** The teams and skills that the import creates, has created, or has left after its undo; with how many rows each. */
export function CreationsLine({ creations, status }: CreationsLineProps) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const undone = status === 'UNDONE';
  const listed = undone ? creations.filter(({ exists }) => exists) : creations;
  if (listed.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const named = (kind: Creation['kind']) => {
    const all = listed.filter((one) => one.kind === kind);
    const names = all
      .slice(0, SHOWN)
      .map(({ name, rows }) => t('creations.named', { name, count: rows, shown: format.number(rows) }));
    if (all.length > SHOWN) names.push(t('creations.more', { count: all.length - SHOWN }));
    return all.length > 0 ? [t(`creations.${kind}`, { count: all.length, names: list.format(names) })] : [];
  };
  const state = undone ? 'left' : status === 'APPLIED' ? 'made' : 'planned';
  return (
    <Alert severity="info">
      {t(`creations.${state}`)} {[...named('TEAMS'), ...named('SKILLS')].join(' ')}
    </Alert>
  );
}
