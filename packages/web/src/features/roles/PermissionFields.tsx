import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../gql/graphql.ts';
import { useMay } from '../accounts/useMay.ts';
import { EditableFields } from './EditableFields.tsx';
import { roleGroups } from './roleGroups.ts';
import type { RoleValues } from './roleValues.ts';

interface PermissionFieldsProps {
  values: RoleValues;
  onChange(changes: Partial<RoleValues>): void;
}

/** What the role allows, to be ticked. U6: what one may not do oneself cannot be given to others. */
export function PermissionFields({ values, onChange }: PermissionFieldsProps) {
  const { t } = useTranslation('roles');
  const may = useMay();
  const id = useId();
  const { permissions } = values;
  const toggle = (permission: Permission) =>
    onChange({
      permissions: permissions.includes(permission)
        ? permissions.filter((one) => one !== permission)
        : [...permissions, permission],
    });
  return roleGroups.map((group) => (
    <Box key={group.group} role="group" aria-labelledby={`${id}-${group.group}`}>
      <FormLabel component="h3" id={`${id}-${group.group}`} sx={{ m: 0, mb: 1 }}>
        {t(`permissionGroups.${group.group}`)}
      </FormLabel>
      <FormGroup sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 4, rowGap: 1 }}>
        {group.permissions.map((permission) => {
          const ticked = permissions.includes(permission);
          const lacking = !may(permission);
          return (
            <Box
              key={permission}
              sx={{ gridColumn: permission === 'USERS_EDIT' && ticked ? '1 / -1' : undefined }}
            >
              <FormControlLabel
                disabled={lacking && !ticked}
                checked={ticked}
                onChange={() => toggle(permission)}
                control={<Checkbox />}
                sx={{ alignItems: 'flex-start', mr: 0, '& .MuiFormControlLabel-label': { py: 1.5 } }}
                label={
                  <>
                    {t(`permissions.${permission}`)}
                    <Box
                      component="span"
                      sx={{ display: 'block', typography: 'body2', color: 'text.secondary' }}
                    >
                      {lacking ? t('lacking') : t(`permissionTexts.${permission}`)}
                    </Box>
                  </>
                }
              />
              {permission === 'USERS_EDIT' && ticked && (
                <EditableFields
                  chosen={values.editableFields}
                  onChange={(editableFields) => onChange({ editableFields })}
                />
              )}
            </Box>
          );
        })}
      </FormGroup>
    </Box>
  ));
}
