import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { type OrgUnit, withBelow } from './OrgUnit.ts';

const TOP = 'top';

interface MoveDialogProps {
  unit: OrgUnit;
  units: readonly OrgUnit[];
  move(parentId: string | null): Promise<readonly UserError[] | undefined>;
  onClose(): void;
}

/** Chooses the unit below which another one goes; those that are below it are not offered. */
export function MoveDialog({ unit, units, move, onClose }: MoveDialogProps) {
  const { t } = useTranslation('structure');
  const [place, setPlace] = useState<Pick | null>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const below = withBelow(units, unit.id);
  const top = { id: TOP, name: t('orgUnits.top') };
  const options = units
    .filter(({ id }) => !below.has(id) && id !== unit.parentId)
    .map(({ id, path }) => ({ id, name: path.join(' › ') }));
  const moving = useRequest(
    useCallback(async () => {
      if (!place) return;
      const errors = (await move(place.id === TOP ? null : place.id)) ?? [];
      setWrong(errors[0]?.message);
      if (errors.length === 0) onClose();
    }, [move, onClose, place]),
  );
  return (
    <FormDialog
      title={t('orgUnits.moveTitle', { name: unit.name })}
      submit={t('orgUnits.moveSubmit')}
      busy={moving.busy}
      disabled={!place}
      onSubmit={() => void moving.run()}
      onClose={onClose}
    >
      {moving.error && <ErrorAlert error={moving.error} />}
      <OnePicker
        label={t('orgUnits.moveTo')}
        options={unit.parentId ? [top, ...options] : options}
        chosen={place}
        loading={false}
        error={wrong}
        help={t('orgUnits.moveHelp')}
        onChange={(chosen) => {
          setPlace(chosen);
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
