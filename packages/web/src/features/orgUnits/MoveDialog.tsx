import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FoundPicker } from '../../ui/FoundPicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { useErrorWords } from '../structure/useErrorWords.ts';
import { AgentsInTheWay } from './AgentsInTheWay.tsx';
import { type OrgUnit, unitsToPick, withBelow } from './OrgUnit.ts';
import type { OrgUnitChanges } from './useOrgUnitChanges.ts';

const TOP = 'top';

interface MoveDialogProps {
  unit: OrgUnit;
  units: readonly OrgUnit[];
  changes: OrgUnitChanges;
  onMoved(from: string | null): void;
  onClose(): void;
}

/** Chooses the unit below which another one goes; those that are below it are not offered. */
export function MoveDialog({ unit, units, changes, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation('structure');
  const [place, setPlace] = useState<Pick | null>(null);
  const [wrong, setWrong] = useState<UserError | undefined>();
  const wordsOf = useErrorWords();
  const { id, name, parentId } = unit;
  const options = useMemo(() => {
    const others = unitsToPick(units, withBelow(units, id).add(parentId ?? id));
    return parentId ? [{ id: TOP, name: t('orgUnits.top') }, ...others] : others;
  }, [units, id, parentId, t]);
  const { move, forget, held } = changes;
  const moving = useRequest(
    useCallback(async () => {
      if (!place) return;
      const errors = (await move(id, place.id === TOP ? null : place.id)) ?? [];
      setWrong(errors[0]);
      if (errors.length > 0) return;
      onMoved(parentId ?? null);
      onClose();
    }, [move, id, parentId, onMoved, onClose, place]),
  );
  return (
    <FormDialog
      title={t('orgUnits.moveTitle', { name })}
      submit={t('orgUnits.moveSubmit')}
      busy={moving.busy}
      disabled={!place}
      onSubmit={() => void moving.run()}
      onClose={onClose}
    >
      {moving.error && <ErrorAlert error={moving.error} />}
      <FoundPicker
        label={t('orgUnits.moveTo')}
        placeholder={t('searchPlaceholder')}
        options={options}
        chosen={place}
        error={wrong && wordsOf(wrong, name)}
        help={t('orgUnits.moveHelp')}
        onChange={(chosen) => {
          setPlace(chosen);
          setWrong(undefined);
          forget();
        }}
      />
      {held && <AgentsInTheWay {...held} />}
    </FormDialog>
  );
}
