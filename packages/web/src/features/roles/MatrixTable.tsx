import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { roleGroups } from './roleGroups.ts';
import type { ListedRole } from './rolesQuery.ts';

// Cells paint their own ground, so that what scrolls goes under the header and the first column.
const Frame = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  scrollPaddingTop: 64,
  '& table': { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  '& th, & td': {
    padding: '8px 12px',
    textAlign: 'center',
    fontWeight: 'inherit',
    backgroundColor: theme.vars.palette.background.paper,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    minWidth: 'min(116px, 27vw)',
    verticalAlign: 'bottom',
  },
  '& thead th:first-of-type': { left: 0, zIndex: 3, textAlign: 'left' },
  '& tbody th': { textAlign: 'left' },
  '& th[scope=row]': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: '100%',
    minWidth: 'min(230px, 60vw)',
    maxWidth: 420,
    borderRight: `1px solid ${theme.vars.palette.divider}`,
  },
  '& th[scope=rowgroup]': {
    ...theme.typography.subtitle2,
    paddingTop: 14,
    backgroundColor: theme.vars.palette.band,
    color: theme.vars.palette.text.secondary,
    '& span': { position: 'sticky', left: 12 },
  },
  '& small': { ...theme.typography.body2, display: 'block', color: theme.vars.palette.text.secondary },
  '& tbody tr:hover > th[scope=row], & tbody tr:hover > td': {
    backgroundImage: `linear-gradient(${theme.vars.palette.tint.hover}, ${theme.vars.palette.tint.hover})`,
  },
  '& svg': { display: 'inline-block', verticalAlign: 'middle', color: theme.vars.palette.primary.main },
  '& td[data-allowed=false]': { color: theme.vars.palette.quiet.main },
}));

/** Rows are permissions in plain words, columns roles; both headers stay in sight. */
export function MatrixTable({ roles }: { roles: readonly ListedRole[] }) {
  const { t } = useTranslation('roles');
  return (
    <Frame role="region" aria-label={t('matrix.label')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('matrix.permission')}</th>
            {roles.map(({ id, name, scope, permissions }) => (
              <th key={id} scope="col">
                <b>{name}</b>
                <small>{permissions.length > 0 ? t(`scopesShort.${scope}`) : t('matrix.nothing')}</small>
              </th>
            ))}
          </tr>
        </thead>
        {roleGroups.map(({ group, permissions }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                <span>{t(`permissionGroups.${group}`)}</span>
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">
                  {t(`permissions.${permission}`)}
                  <small>{t(`permissionTexts.${permission}`)}</small>
                </th>
                {roles.map((role) => (
                  <Cell key={role.id} allowed={role.permissions.includes(permission)}>
                    {permission === 'USERS_EDIT' && role.editableFields
                      ? t('matrix.fields', { count: role.editableFields.length })
                      : undefined}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Frame>
  );
}

interface CellProps {
  allowed: boolean;
  /** What narrows it. */
  children: string | undefined;
}

function Cell({ allowed, children }: CellProps) {
  const { t } = useTranslation('roles');
  return (
    <td data-allowed={allowed}>
      {allowed ? (
        <>
          <Check size={16} strokeWidth={2.4} aria-hidden />
          <span className="visually-hidden">{t('matrix.allowed')}</span>
          {children && <small>{children}</small>}
        </>
      ) : (
        <>
          <span aria-hidden>–</span>
          <span className="visually-hidden">{t('matrix.notAllowed')}</span>
        </>
      )}
    </td>
  );
}
