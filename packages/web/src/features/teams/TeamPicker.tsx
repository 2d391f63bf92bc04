import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { type Pick, SearchPicker } from '../../ui/SearchPicker.tsx';

const TEAMS_TO_PICK = graphql(`
  query TeamsToPick($search: String) {
    teams(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

interface TeamPickerProps {
  chosen: Pick[];
  error?: string | undefined;
  help?: string | undefined;
  onChange(chosen: Pick[]): void;
}

/** Teams of the site, found by a part of their name. */
export function TeamPicker({ chosen, error, help, onChange }: TeamPickerProps) {
  const { t } = useTranslation('teams');
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data, previousData, loading } = useQuery(TEAMS_TO_PICK, {
    variables: { search: search || undefined },
  });
  return (
    <SearchPicker
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      options={(data ?? previousData)?.teams.nodes ?? []}
      chosen={chosen}
      loading={loading}
      error={error}
      help={help}
      onSearch={setText}
      onChange={onChange}
    />
  );
}
