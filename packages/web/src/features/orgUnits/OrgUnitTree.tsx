import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { WidgetFocus } from '../../ui/grid/GridColumn.ts';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { TreeView } from '../../ui/tree/TreeView.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { countsBelow, type OrgUnit } from './OrgUnit.ts';
import type { OpenDialog } from './OrgUnitDialogs.tsx';
import { useHolding } from './useHolding.ts';
import type { Moving } from './useMoving.ts';

interface OrgUnitTreeProps {
  /** All of them, for the counts. */
  units: readonly OrgUnit[];
  shown: readonly OrgUnit[];
  open: ReadonlySet<string>;
  onOpen(open: ReadonlySet<string>): void;
  moving: Moving;
  onDialog(dialog: OpenDialog): void;
  manages: boolean;
}

/** The units with how many users sit in each and below it, as the way to them, and what can be done. */
export function OrgUnitTree(props: OrgUnitTreeProps) {
  const { units, shown, open, onOpen, moving, onDialog, manages } = props;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const { slug } = useSite();
  const counts = useMemo(() => countsBelow(units), [units]);
  const holding = useHolding(moving);
  const touched = useMediaQuery('(pointer: coarse)');
  const choose = (dialog: 'rename' | 'move' | 'merge' | 'delete', unit: OrgUnit) =>
    onDialog({ dialog, unit });
  const end = (unit: OrgUnit, widget: WidgetFocus) => {
    const count = counts.get(unit.id) ?? 0;
    const number = format.number(count);
    return (
      <>
        {count > 0 ? (
          <Link
            component={RouterLink}
            to={`/${slug}/users?orgUnit=${unit.id}`}
            aria-label={t('orgUnits.users', { count, shown: number, name: unit.name })}
            className="tabular"
            draggable={false}
            {...widget}
          >
            {number}
          </Link>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            0
          </Box>
        )}
        {manages && (
          <RowMenu
            label={t('actionsOf', { name: unit.name })}
            widget={widget}
            entries={[
              {
                key: 'add',
                label: t('orgUnits.addBelow'),
                onChoose: () => onDialog({ dialog: 'create', unit }),
              },
              { key: 'rename', label: t('rename'), onChoose: () => choose('rename', unit) },
              { key: 'move', label: t('orgUnits.move'), onChoose: () => choose('move', unit) },
              { key: 'merge', label: t('mergeEntry'), onChoose: () => choose('merge', unit) },
              {
                key: 'delete',
                label: t('delete'),
                danger: true,
                apart: true,
                onChoose: () => choose('delete', unit),
              },
            ]}
          />
        )}
      </>
    );
  };
  const foot = (
    <>
      <span role="status">{holding.said}</span>
      {!holding.said && t(touched ? 'orgUnits.moveHintTouch' : 'orgUnits.moveHint')}
    </>
  );
  return (
    <TreeView
      label={t('orgUnits.title')}
      nodes={shown}
      open={open}
      onOpen={onOpen}
      held={holding.held?.id}
      topLabel={t('orgUnits.dropTop')}
      end={end}
      {...(manages && {
        onActivate: (unit: OrgUnit) => choose('rename', unit),
        onDelete: (unit: OrgUnit) => choose('delete', unit),
        onKey: holding.onKey,
        drag: moving,
        foot,
      })}
    />
  );
}
