import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../gql/graphql.ts';
import { type PermissionGroup, permissionGroups } from './permissionGroups.ts';

interface PermissionChoiceProps {
  label: string;
  /** The others are not shown. */
  offered: readonly Permission[];
  chosen: readonly Permission[];
  error?: string | undefined;
  onChange(chosen: Permission[]): void;
}

/** Any of the permissions, each with what it allows. */
export function PermissionChoice({ label, offered, chosen, error, onChange }: PermissionChoiceProps) {
  const { t } = useTranslation('roles');
  const id = useId();
  const toggle = (permission: Permission, on: boolean) =>
    onChange(on ? [...chosen, permission] : chosen.filter((other) => other !== permission));
  const groups = Object.entries(permissionGroups) as [PermissionGroup, readonly Permission[]][];
  return (
    <Box
      component="fieldset"
      aria-describedby={error && id}
      sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'grid', gap: 2.5 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1.5, fontWeight: 500 }}>
        {label}
      </Box>
      {error && (
        <FormHelperText id={id} error sx={{ m: 0 }}>
          {error}
        </FormHelperText>
      )}
      {groups.map(([group, all]) => {
        const permissions = all.filter((permission) => offered.includes(permission));
        if (permissions.length === 0) return null;
        return (
          <Box key={group} role="group" aria-label={t(`permissionGroups.${group}`)}>
            <Box aria-hidden sx={{ typography: 'caption', color: 'text.secondary', mb: 1 }}>
              {t(`permissionGroups.${group}`)}
            </Box>
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
                columnGap: 4,
              }}
            >
              {permissions.map((permission) => (
                <FormControlLabel
                  key={permission}
                  label={t(`permissions.${permission}`)}
                  control={
                    <Checkbox
                      size="small"
                      checked={chosen.includes(permission)}
                      onChange={(_event, on) => toggle(permission, on)}
                    />
                  }
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
