import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Pick, SearchPicker } from '../../ui/SearchPicker.tsx';
import { usePaused } from '../../ui/usePaused.ts';
import type { SetPickerProps } from './AssignSetDialog.tsx';

interface NamedPickerProps<Data> extends SetPickerProps {
  /** The feature whose words under `picker` it says. */
  feature: string;
  query: TypedDocumentNode<Data, { search?: string | null }>;
  optionsOf(data: Data): readonly Pick[];
}

/** What has a name in the site, such as teams, found on the server by a part of it. */
export function NamedPicker<Data>({ feature, query, optionsOf, ...picker }: NamedPickerProps<Data>) {
  const { t } = useTranslation(feature);
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const { data, previousData, loading } = useQuery(query, { variables: { search: search || null } });
  const found = (data ?? previousData) as Data | undefined;
  return (
    <SearchPicker
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      options={found ? optionsOf(found) : []}
      loading={loading || search !== text.trim()}
      onSearch={setText}
      {...picker}
    />
  );
}
