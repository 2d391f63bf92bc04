import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { DeleteDialog } from '../structure/DeleteDialog.tsx';
import { NameDialog } from '../structure/NameDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { OrgUnit } from './OrgUnit.ts';

const CREATE = graphql(`
  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {
    createOrgUnit(input: $input) {
      orgUnit { id name }
      userErrors { code message path }
    }
  }
`);
const RENAME = graphql(`
  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {
    renameOrgUnit(input: $input) {
      orgUnit { id name }
      userErrors { code message path }
    }
  }
`);
const MOVE = graphql(`
  mutation MoveOrgUnit($input: MoveOrgUnitInput!) {
    moveOrgUnit(input: $input) {
      orgUnit { id path }
      userErrors { code message path }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteOrgUnit($input: DeleteOrgUnitInput!) {
    deleteOrgUnit(input: $input) {
      run { id status canUndo counts { changed } }
      userErrors { code message path }
    }
  }
`);

/** A unit without one: the new one is a root. */
export type OpenDialog =
  | { dialog: 'create'; unit?: OrgUnit }
  | { dialog: 'rename' | 'move' | 'delete'; unit: OrgUnit };

interface OrgUnitDialogsProps {
  open: OpenDialog;
  units: readonly OrgUnit[];
  /** Something is another way now; the unit in which it is to be seen. */
  onChanged(within?: string): void;
  onClose(): void;
}

export function OrgUnitDialogs({ open, units, onChanged, onClose }: OrgUnitDialogsProps) {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const [create] = useMutation(CREATE);
  const [rename] = useMutation(RENAME);
  const [move] = useMutation(MOVE);
  const [remove] = useMutation(DELETE);
  const { unit } = open;
  if (open.dialog === 'create') {
    const title = unit ? t('orgUnits.newBelow', { name: unit.name }) : t('orgUnits.new');
    const save = async (name: string) => {
      const input = { name, parentId: unit?.id ?? null };
      const answer = (await create({ variables: { input } })).data?.createOrgUnit;
      if (answer?.orgUnit) onChanged(unit?.id);
      return answer?.userErrors;
    };
    return <NameDialog title={title} another save={save} onClose={onClose} />;
  }
  if (!unit) return null;
  const { id, name } = unit;
  if (open.dialog === 'rename') {
    const save = async (given: string) => {
      const answer = (await rename({ variables: { input: { id, name: given } } })).data?.renameOrgUnit;
      if (answer?.orgUnit) onChanged();
      return answer?.userErrors;
    };
    return <NameDialog title={t('orgUnits.rename', { name })} name={name} save={save} onClose={onClose} />;
  }
  if (open.dialog === 'move') {
    const moveTo = async (parentId: string | null) => {
      const answer = (await move({ variables: { input: { id, parentId } } })).data?.moveOrgUnit;
      if (answer?.orgUnit) onChanged(parentId ?? undefined);
      return answer?.userErrors;
    };
    return <MoveDialog unit={unit} units={units} move={moveTo} onClose={onClose} />;
  }
  const below = units.filter(({ parentId }) => parentId === id).length;
  const blocked = [
    below > 0 && t('orgUnits.hasUnits', { count: below, shown: format.number(below) }),
    unit.userCount > 0 &&
      t('orgUnits.hasUsers', { count: unit.userCount, shown: format.number(unit.userCount) }),
  ].filter(Boolean);
  return (
    <DeleteDialog
      title={t('orgUnits.delete', { name })}
      name={name}
      count={0}
      blocked={blocked.length > 0 ? blocked.join(' ') : undefined}
      remove={async () => {
        const answer = (await remove({ variables: { input: { id } } })).data?.deleteOrgUnit;
        if (answer?.run) onChanged();
        return answer;
      }}
      onCountChanged={onChanged}
      onClose={onClose}
    >
      {t('orgUnits.deleteText')}
    </DeleteDialog>
  );
}
