import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NativeChoice } from '../../ui/NativeChoice.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import type { ListedRole } from './rolesQuery.ts';

/** What every role allows, a column a role; where there is no room for that, one role at a time. */
export function RoleMatrix({ roles }: { roles: readonly ListedRole[] }) {
  const { t } = useTranslation('roles');
  const narrow = useMediaQuery('(max-width:600px)');
  const [chosen, setChosen] = useState(roles[0]?.id ?? '');
  if (!narrow) return <MatrixTable roles={roles} />;
  const role = roles.find(({ id }) => id === chosen) ?? roles[0];
  return (
    <>
      <Box sx={{ px: 3, py: 2, borderBottom: 1, borderColor: 'divider', fontWeight: 600 }}>
        <NativeChoice<string>
          label={t('matrix.role')}
          value={role?.id ?? ''}
          options={roles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </Box>
      <MatrixTable roles={role ? [role] : []} />
    </>
  );
}
