import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { SearchPicker } from '../../ui/SearchPicker.tsx';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';

const ROLES_TO_PICK = graphql(`
  query RolesToPick {
    roles { id name }
  }
`);

/** Roles of the site, the built-in ones first. They are few, so all of them are here to be searched. */
export function RolePicker({ chosen, error, help, disabled, onChange }: SetPickerProps) {
  const { t } = useTranslation('roles');
  const [text, setText] = useState('');
  const { data, loading } = useQuery(ROLES_TO_PICK);
  const wanted = text.trim().toLocaleLowerCase();
  const options = (data?.roles ?? []).filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <SearchPicker
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      options={options}
      chosen={chosen}
      loading={loading}
      error={error}
      help={help}
      disabled={disabled}
      onSearch={setText}
      onChange={onChange}
    />
  );
}
