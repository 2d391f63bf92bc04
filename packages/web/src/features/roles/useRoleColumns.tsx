import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import type { ListedRole } from './rolesQuery.ts';

interface RoleActions {
  onEdit(role: ListedRole): void;
  onCopy(role: ListedRole): void;
  onDelete(role: ListedRole): void;
  /** Undefined for who may not read the change log. */
  onHistory: ((role: ListedRole) => void) | undefined;
}

/** What a role is, who holds it, and what can be done with it: built-in ones are copied only. */
export function useRoleColumns({
  onEdit,
  onCopy,
  onDelete,
  onHistory,
}: RoleActions): GridColumn<ListedRole>[] {
  const { t } = useTranslation('roles');
  const format = useFormat();
  const { slug } = useSite();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 150,
        grow: 2,
        pinned: 'start',
        isName: true,
        cell: ({ name, builtIn }) => (
          <>
            <span className="truncate" style={{ fontWeight: 600 }}>
              {name}
            </span>
            {builtIn && <Tag sx={{ ml: 2, display: { xs: 'none', sm: 'inline-block' } }}>{t('builtIn')}</Tag>}
          </>
        ),
      },
      {
        id: 'userType',
        header: t('column.userType'),
        width: 120,
        grow: 1,
        hideBelow: 520,
        cell: ({ userType }) => t(`userTypes.${userType}`),
      },
      {
        id: 'scope',
        header: t('column.scope'),
        width: 170,
        grow: 1,
        hideBelow: 640,
        cell: ({ scope, permissions }) => (permissions.length > 0 ? t(`scopes.${scope}`) : '–'),
      },
      {
        id: 'permissions',
        header: t('column.permissions'),
        width: 110,
        align: 'end',
        hideBelow: 760,
        cell: ({ permissions }) => format.number(permissions.length),
      },
      {
        id: 'users',
        header: t('column.users'),
        width: 84,
        align: 'end',
        hasWidget: true,
        cell: ({ id, name, userCount }, widget) => {
          const shown = format.number(userCount);
          if (userCount === 0) return <span {...widget}>{shown}</span>;
          return (
            <Link
              component={RouterLink}
              to={`/${slug}/users?role=${id}`}
              aria-label={t('usersOf', { count: userCount, shown, name })}
              {...widget}
            >
              {shown}
            </Link>
          );
        },
      },
      {
        id: 'actions',
        header: t('column.actions'),
        headerHidden: true,
        width: 52,
        pinned: 'end',
        hasWidget: true,
        cell: (role, widget) => {
          const copy = { key: 'copy', label: t('copy'), onChoose: () => onCopy(role) };
          const history =
            onHistory && !role.builtIn
              ? [{ key: 'history', label: t('history.button'), onChoose: () => onHistory(role) }]
              : [];
          const change = [
            { key: 'edit', label: t('edit'), onChoose: () => onEdit(role) },
            copy,
            ...history,
            { key: 'delete', label: t('delete'), danger: true, apart: true, onChoose: () => onDelete(role) },
          ];
          const changeable = !role.builtIn && role.grantable;
          return (
            <RowMenu
              label={t('actionsOf', { name: role.name })}
              widget={widget}
              entries={changeable ? change : [copy, ...history]}
            />
          );
        },
      },
    ],
    [format, onCopy, onDelete, onEdit, onHistory, slug, t],
  );
}
