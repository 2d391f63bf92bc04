import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnePicker } from '../../ui/OnePicker.tsx';
import { usePaused } from '../../ui/usePaused.ts';
import type { MergePickerProps } from './MergeDialog.tsx';
import type { NamedDocuments } from './NamedDocuments.ts';

interface NamedOthersProps extends MergePickerProps {
  id: string;
  list: NamedDocuments['list'];
}

/** The others of a kind, found on the server by a part of the name. */
export function NamedOthers({ id, list, ...picker }: NamedOthersProps) {
  const { t } = useTranslation('structure');
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const { data, previousData, loading } = useQuery(list, {
    variables: { first: 50, ...(search && { search }) },
  });
  const found = (data ?? previousData)?.list.nodes ?? [];
  return (
    <OnePicker
      {...picker}
      placeholder={t('searchPlaceholder')}
      options={found.filter((one) => one.id !== id)}
      loading={loading || search !== text.trim()}
      onSearch={setText}
    />
  );
}
