import Button from '@mui/material/Button';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { MenuEntry } from '../../ui/LazyMenu.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { MergeDialog, type MergePickerProps } from './MergeDialog.tsx';
import type { NamedRow, RemoveOne } from './NamedDocuments.ts';
import { StructureList } from './StructureList.tsx';
import { type RecordColumns, useRecordColumns } from './useRecordColumns.tsx';

interface FoundList<Row> {
  /** The page of them that is on screen. */
  rows: readonly Row[] | undefined;
  total: number | undefined;
  busy: boolean;
  error: unknown;
  search: string;
  field: ReactNode;
  foot: ReactNode;
  reload(): void;
}

interface StructurePageProps<Row> extends Pick<RecordColumns<Row>, 'filter' | 'before' | 'address' | 'mark'> {
  noun: 'teams' | 'skills' | 'agentGroups' | 'businessUnits' | 'features' | 'dataCenters' | 'userGroups';
  list: FoundList<Row>;
  /** Its values: of a new one, where there is no row. */
  form(row: Row | undefined, onClose: () => void): ReactNode;
  /** What the form does to one that is there. */
  change: 'rename' | 'edit';
  /** What else can be done. */
  moreOf?(row: Row): readonly MenuEntry[];
  /** Chooses what one becomes one with. */
  picker(row: Row, props: MergePickerProps): ReactNode;
  remove: RemoveOne;
  /** Why it cannot be deleted, and what to do first. */
  blocked?(row: Row): string | undefined;
  /** Enter on a row, instead of its form. */
  onOpen?: ((row: Row) => void) | undefined;
  mergeText?: string;
}

type Open<Row> = { dialog: 'create' } | { dialog: 'change' | 'merge' | 'delete'; row: Row };

/** Everything of one kind that has a name and users: found, made, changed, merged, deleted. */
export function StructurePage<Row extends NamedRow>(props: StructurePageProps<Row>) {
  const { noun, list, form, change, moreOf, picker, remove, blocked, onOpen, mergeText } = props;
  const { t } = useTranslation('structure');
  const manages = useMay()('STRUCTURE_MANAGE');
  const [open, setOpen] = useState<Open<Row> | undefined>();
  const close = useCallback(() => setOpen(undefined), []);
  useTitle(t(`${noun}.title`));
  const entriesOf = useCallback(
    (row: Row): MenuEntry[] => [
      { key: 'change', label: t(change), onChoose: () => setOpen({ dialog: 'change', row }) },
      ...(moreOf?.(row) ?? []),
      { key: 'merge', label: t('mergeEntry'), onChoose: () => setOpen({ dialog: 'merge', row }) },
      {
        key: 'delete',
        label: t('delete'),
        danger: true,
        apart: true,
        onChoose: () => setOpen({ dialog: 'delete', row }),
      },
    ],
    [change, moreOf, t],
  );
  const { filter, before, address, mark } = props;
  const columns = useRecordColumns({
    filter,
    before,
    address,
    mark,
    entriesOf: manages ? entriesOf : undefined,
  });
  const newButton = manages && (
    <Button variant="contained" color="primary" onClick={() => setOpen({ dialog: 'create' })}>
      {t(`${noun}.new`)}
    </Button>
  );
  const chosen = open && 'row' in open ? open.row : undefined;
  const row = list.rows?.find(({ id }) => id === chosen?.id) ?? chosen;
  const removal = row && {
    id: row.id,
    name: row.name,
    count: row.userCount,
    remove,
    onCountChanged: list.reload,
    onClose: close,
  };
  return (
    <StructureList
      title={t(`${noun}.title`)}
      total={list.total}
      actions={newButton}
      search={list.field}
      rows={list.rows}
      columns={columns}
      busy={list.busy}
      error={list.error}
      onRetry={list.reload}
      onOpen={onOpen ?? (manages ? (one) => setOpen({ dialog: 'change', row: one }) : undefined)}
      empty={
        list.search ? (
          <EmptyState title={t('noMatch', { search: list.search })}>{t('noMatchText')}</EmptyState>
        ) : (
          <EmptyState title={t(`${noun}.none`)} action={newButton}>
            {t(`${noun}.noneText`)}
          </EmptyState>
        )
      }
      foot={list.foot}
    >
      {open?.dialog === 'create' && form(undefined, close)}
      {open?.dialog === 'change' && row && form(row, close)}
      {open?.dialog === 'merge' && removal && (
        <MergeDialog
          {...removal}
          title={t(`${noun}.merge`, { name: row.name })}
          picker={(picking) => picker(row, picking)}
        >
          {mergeText}
        </MergeDialog>
      )}
      {open?.dialog === 'delete' && removal && (
        <DeleteDialog {...removal} title={t(`${noun}.delete`, { name: row.name })} blocked={blocked?.(row)}>
          {t(`${noun}.deleteText`)}
        </DeleteDialog>
      )}
    </StructureList>
  );
}
