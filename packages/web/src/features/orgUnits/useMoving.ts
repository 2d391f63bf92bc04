import { useTranslation } from 'react-i18next';
import { errorWords } from '../../ui/errorWords.ts';
import { useToast } from '../../ui/useToast.ts';
import { useErrorWords } from '../structure/useErrorWords.ts';
import { type OrgUnit, withBelow } from './OrgUnit.ts';
import type { OpenDialog } from './OrgUnitDialogs.tsx';
import type { OrgUnitChanges } from './useOrgUnitChanges.ts';

interface MovingOptions {
  units: readonly OrgUnit[];
  changes: OrgUnitChanges;
  onRefused(dialog: OpenDialog): void;
}

export interface Moving {
  mayDrop(unit: OrgUnit, parent: OrgUnit | null): boolean;
  onDrop(unit: OrgUnit, parent: OrgUnit | null): void;
  /** Says that a unit has moved, with the way back. */
  said(unit: OrgUnit, from: string | null): void;
}

/** Units moved without a dialog, by dragging and by keys; it opens one where the server refuses. */
export function useMoving({ units, changes, onRefused }: MovingOptions): Moving {
  const { t } = useTranslation(['structure', 'ui']);
  const toast = useToast();
  const wordsOf = useErrorWords();

  const move = async (unit: OrgUnit, to: string | null): Promise<boolean> => {
    try {
      const [error] = (await changes.move(unit.id, to)) ?? [];
      if (error) onRefused({ dialog: 'notMoved', unit, message: wordsOf(error, unit.name) });
      return !error;
    } catch (error) {
      toast(errorWords(error).message ?? t('ui:error.network'));
      return false;
    }
  };
  const said = (unit: OrgUnit, from: string | null) => {
    const back = async () => {
      if (await move(unit, from)) toast(t('orgUnits.movedBack', { name: unit.name }));
    };
    toast(t('orgUnits.moved', { name: unit.name }), { onUndo: () => void back() });
  };
  return {
    mayDrop: (unit, parent) => {
      if (!parent) return Boolean(unit.parentId);
      return parent.id !== unit.parentId && !withBelow(units, unit.id).has(parent.id);
    },
    onDrop: async (unit, parent) => {
      if (await move(unit, parent?.id ?? null)) said(unit, unit.parentId ?? null);
    },
    said,
  };
}
