import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundPicker } from '../../ui/FoundPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { DeleteDialog } from '../structure/DeleteDialog.tsx';
import { MergeDialog } from '../structure/MergeDialog.tsx';
import { NameDialog } from '../structure/NameDialog.tsx';
import { AgentsInTheWay } from './AgentsInTheWay.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { NotMovedDialog } from './NotMovedDialog.tsx';
import { type OrgUnit, unitsToPick, withBelow } from './OrgUnit.ts';
import type { OrgUnitChanges } from './useOrgUnitChanges.ts';

/** A unit without one: the new one is a root. */
export type OpenDialog =
  | { dialog: 'create'; unit?: OrgUnit }
  | { dialog: 'rename' | 'move' | 'merge' | 'delete'; unit: OrgUnit }
  | { dialog: 'notMoved'; unit: OrgUnit; message: string };

interface OrgUnitDialogsProps {
  open: OpenDialog;
  units: readonly OrgUnit[];
  changes: OrgUnitChanges;
  onMoved(unit: OrgUnit, from: string | null): void;
  onReload(): void;
  onClose(): void;
}

export function OrgUnitDialogs({ open, units, changes, onMoved, onReload, onClose }: OrgUnitDialogsProps) {
  const { t } = useTranslation('structure');
  const format = useFormat();
  // As it is by now: the number of its users may have changed since the dialog was opened.
  const unit = units.find(({ id }) => id === open.unit?.id) ?? open.unit;
  const others = useMemo(
    () => unitsToPick(units, unit ? withBelow(units, unit.id) : new Set()),
    [units, unit],
  );
  const trouble = changes.held && <AgentsInTheWay {...changes.held} />;
  if (open.dialog === 'create') {
    const title = unit ? t('orgUnits.newBelow', { name: unit.name }) : t('orgUnits.new');
    const save = (name: string) => changes.create(name, unit?.id ?? null);
    return <NameDialog title={title} another save={save} trouble={trouble} onClose={onClose} />;
  }
  if (!unit) return null;
  const { id, name, userCount } = unit;
  const present = { id, name, count: userCount, remove: changes.remove, onCountChanged: onReload, onClose };
  switch (open.dialog) {
    case 'rename': {
      const save = (given: string) => changes.rename(id, given);
      return <NameDialog title={t('orgUnits.rename', { name })} name={name} save={save} onClose={onClose} />;
    }
    case 'move':
      return (
        <MoveDialog
          unit={unit}
          units={units}
          changes={changes}
          onMoved={(from) => onMoved(unit, from)}
          onClose={onClose}
        />
      );
    case 'notMoved':
      return (
        <NotMovedDialog name={name} message={open.message} onClose={onClose}>
          {trouble}
        </NotMovedDialog>
      );
    case 'merge':
      return (
        <MergeDialog
          {...present}
          title={t('orgUnits.merge', { name })}
          picker={(props) => <FoundPicker {...props} placeholder={t('searchPlaceholder')} options={others} />}
          help={({ code }, other) =>
            code === 'HOLDS_AGENTS' || code === 'NOT_A_LEAF' ? (
              <AgentsInTheWay unitId={code === 'NOT_A_LEAF' ? id : other.id} agents={[]} />
            ) : undefined
          }
        >
          {t('orgUnits.mergeText')}
        </MergeDialog>
      );
    case 'delete': {
      const below = units.filter(({ parentId }) => parentId === id).length;
      const blocked = [
        below > 0 && t('orgUnits.hasUnits', { count: below, shown: format.number(below) }),
        userCount > 0 && t('orgUnits.hasUsers', { count: userCount, shown: format.number(userCount) }),
      ].filter(Boolean);
      return (
        <DeleteDialog
          {...present}
          count={0}
          title={t('orgUnits.delete', { name })}
          blocked={blocked.length > 0 ? `${blocked.join(' ')} ${t('orgUnits.orMerge')}` : undefined}
        >
          {t('orgUnits.deleteText')}
        </DeleteDialog>
      );
    }
  }
}
