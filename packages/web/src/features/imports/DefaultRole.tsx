import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ChoiceField } from './ChoiceField.tsx';

const ROLES_FOR_IMPORT = graphql(`
  query RolesForImport {
    roles { id name }
  }
`);

interface DefaultRoleProps {
  value: string;
  onChange(role: string): void;
}

/** No column is the role, as in the exports of other systems: it is chosen here for all new users. */
export function DefaultRole({ value, onChange }: DefaultRoleProps) {
  const { t } = useTranslation('imports');
  const { data } = useQuery(ROLES_FOR_IMPORT);
  if (!data) return null;
  return (
    <Box sx={{ maxWidth: 320 }}>
      <ChoiceField
        label={t('options.role')}
        help={t('mapping.roleHelp')}
        none={t('options.noDefault')}
        value={value}
        options={data.roles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </Box>
  );
}
