import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { SearchPicker } from '../../ui/SearchPicker.tsx';
import type { SetPickerProps } from '../runs/AssignSetDialog.tsx';

const FEATURES_TO_PICK = graphql(`
  query FeaturesToPick($search: String) {
    features(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

/** Features of the site, found by a part of their name. */
export function FeaturePicker({ chosen, error, help, onChange }: SetPickerProps) {
  const { t } = useTranslation('productFeatures');
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data, previousData, loading } = useQuery(FEATURES_TO_PICK, {
    variables: { search: search || undefined },
  });
  return (
    <SearchPicker
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      options={(data ?? previousData)?.features.nodes ?? []}
      chosen={chosen}
      loading={loading}
      error={error}
      help={help}
      onSearch={setText}
      onChange={onChange}
    />
  );
}
