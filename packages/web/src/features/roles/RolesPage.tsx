import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { Opening } from '../../ui/Opening.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useLocalList } from '../structure/useLocalList.tsx';
import { DeleteRoleDialog } from './DeleteRoleDialog.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import { RoleMatrix } from './RoleMatrix.tsx';
import { type ListedRole, ROLES } from './rolesQuery.ts';
import { useRoleColumns } from './useRoleColumns.tsx';

const RoleHistoryDialog = lazy(() =>
  import('./RoleHistoryDialog.tsx').then((file) => ({ default: file.RoleHistoryDialog })),
);

type Open = { dialog: 'create' } | { dialog: 'edit' | 'copy' | 'delete' | 'history'; role: ListedRole };

/** The roles of the site, as a list and as a table of what each allows; custom ones are made and changed here. */
export function RolesPage() {
  const { t } = useTranslation(['roles', 'structure']);
  const format = useFormat();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'permissions' ? 'permissions' : 'list';
  const [open, setOpen] = useState<Open | undefined>();
  const { data, error, loading, refetch } = useQuery(ROLES, { fetchPolicy: 'cache-and-network' });
  const onEdit = useCallback((role: ListedRole) => setOpen({ dialog: 'edit', role }), []);
  const onCopy = useCallback((role: ListedRole) => setOpen({ dialog: 'copy', role }), []);
  const onDelete = useCallback((role: ListedRole) => setOpen({ dialog: 'delete', role }), []);
  const onHistory = useCallback((role: ListedRole) => setOpen({ dialog: 'history', role }), []);
  const mayRead = useMay()('CHANGES_READ');
  const columns = useRoleColumns({ onEdit, onCopy, onDelete, onHistory: mayRead ? onHistory : undefined });
  const close = useCallback(() => setOpen(undefined), []);
  const reload = useCallback(() => void refetch(), [refetch]);
  useTitle(t('page.title'));
  const roles = data?.roles;
  const list = useLocalList(roles, t('page.search'));
  const shown = view === 'list' ? list.total : roles?.length;
  const tab = (value: string) => ({ id: `${id}-${value}`, 'aria-controls': `${id}-panel`, value });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader
        title={t('page.title')}
        detail={<span role="status">{shown !== undefined && format.number(shown)}</span>}
        actions={
          <Button variant="contained" color="primary" onClick={() => setOpen({ dialog: 'create' })}>
            {t('page.new')}
          </Button>
        }
      />
      <Tabs
        value={view}
        aria-label={t('page.views')}
        onChange={(_event, next: string) =>
          setParams(next === 'permissions' ? { view: next } : {}, { replace: true })
        }
      >
        <Tab {...tab('list')} label={t('page.list')} />
        <Tab {...tab('permissions')} label={t('page.permissions')} />
      </Tabs>
      {view === 'list' && list.field}
      <Panel
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${view}`}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}
      >
        {error && !roles && <ErrorState error={error} onRetry={reload} />}
        {!error && !roles && view === 'permissions' && <SkeletonRows rows={12} columns={7} />}
        {roles && view === 'permissions' && <RoleMatrix roles={roles} />}
        {view === 'list' && !(error && !roles) && (
          <>
            <DataGrid
              label={t('page.title')}
              columns={columns}
              rows={list.rows}
              rowId={(role: ListedRole) => role.id}
              rowName={(role) => role.name}
              total={list.total}
              busy={loading && !data}
              empty={
                <EmptyState title={t('structure:noMatch', { search: list.search })}>
                  {t('structure:noMatchText')}
                </EmptyState>
              }
            />
            {list.foot}
          </>
        )}
      </Panel>
      {open?.dialog === 'create' && <RoleDialog onSaved={reload} onClose={close} />}
      {(open?.dialog === 'edit' || open?.dialog === 'copy') && (
        <RoleDialog role={open.role} copy={open.dialog === 'copy'} onSaved={reload} onClose={close} />
      )}
      {open?.dialog === 'history' && (
        <Suspense fallback={<Opening onClose={close} />}>
          <RoleHistoryDialog role={open.role} onClose={close} />
        </Suspense>
      )}
      {open?.dialog === 'delete' && (
        <DeleteRoleDialog role={open.role} roles={roles ?? []} onDeleted={reload} onClose={close} />
      )}
    </Box>
  );
}
