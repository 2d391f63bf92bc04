import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { DifferenceParts } from '../runs/DifferenceParts.tsx';
import { useSite } from '../sites/useSite.ts';
import type { LoggedChange } from './ChangeLogPage.tsx';

/** When, who, what, whom and the field with its values; on a narrow screen what, whom and the values stay. */
export function useChangeColumns(titleOf: (change: LoggedChange) => string): GridColumn<LoggedChange>[] {
  const { t } = useTranslation(['changes', 'runs']);
  const { slug } = useSite();
  return useMemo(() => {
    const whomOf = ({ whom, subject }: LoggedChange) =>
      whom ? whom.name || whom.username || t('gone') : t(`subject.${subject?.type}`, { name: subject?.name });
    return [
      {
        id: 'what',
        header: t('what'),
        width: 112,
        grow: 3,
        pinned: 'start',
        isName: true,
        hasWidget: true,
        cell: (change, widget) =>
          change.run ? (
            <Link
              component={RouterLink}
              to={`/${slug}/runs/${change.run.id}`}
              className="truncate"
              title={[titleOf(change), change.reason].filter(Boolean).join(' · ')}
              sx={{ fontWeight: 600, color: 'text.primary' }}
              {...widget}
            >
              {titleOf(change)}
            </Link>
          ) : (
            <span className="truncate" {...widget}>
              {titleOf(change)}
            </span>
          ),
      },
      {
        id: 'whom',
        header: t('whom'),
        width: 96,
        grow: 2,
        hasWidget: true,
        cell: (change, widget) =>
          change.whom?.username ? (
            <Link
              component={RouterLink}
              to={`/${slug}/users?user=${change.whom.id}&tab=changes`}
              className="truncate"
              title={`${change.whom.name} (${change.whom.username})`}
              {...widget}
            >
              {whomOf(change)}
            </Link>
          ) : (
            <span className="truncate" {...widget}>
              {whomOf(change)}
            </span>
          ),
      },
      {
        id: 'field',
        header: t('field'),
        width: 140,
        grow: 1,
        hideBelow: 620,
        cell: ({ field }) => (
          <span className="truncate">{t(`fields.${field}`, { ns: 'runs', defaultValue: field })}</span>
        ),
      },
      {
        id: 'change',
        header: t('change'),
        width: 150,
        grow: 4,
        hideBelow: 440,
        cell: (change) => <DifferenceParts difference={change} />,
      },
      {
        id: 'who',
        header: t('who'),
        width: 130,
        grow: 1,
        hideBelow: 820,
        cell: ({ actor }) => <span className="truncate">{actor.name}</span>,
      },
      {
        id: 'when',
        header: t('when'),
        width: 126,
        cell: ({ at }) => <RelativeTime at={at} />,
      },
    ];
  }, [t, slug, titleOf]);
}
