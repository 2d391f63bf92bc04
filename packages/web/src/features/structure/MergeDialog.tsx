import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { usePaused } from '../../ui/usePaused.ts';
import { ConfirmCount } from '../runs/ConfirmCount.tsx';
import type { Deleted, NamedList } from './NamedDocuments.ts';
import { useRemoving } from './useRemoving.ts';

interface MergeDialogProps {
  /** "Merge the team Night into another". */
  title: string;
  id: string;
  name: string;
  /** How many users have it. */
  count: number;
  /** All of its kind, found by a part of the name. */
  list: TypedDocumentNode<NamedList, { search?: string; first: number; after?: string }>;
  merge(reassignTo: string, confirmCount: number | undefined): Promise<Deleted['deleted'] | undefined>;
  onCountChanged(): void;
  onClose(): void;
}

/** Two become one: who has the one gets the other instead. */
export function MergeDialog(props: MergeDialogProps) {
  const { title, id, name, count, list, merge, onCountChanged, onClose } = props;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const [other, setOther] = useState<Pick | null>(null);
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const { data, previousData, loading } = useQuery(list, {
    variables: { first: 50, ...(search && { search }) },
  });
  const found = (data ?? previousData)?.list.nodes ?? [];
  const merging = useRemoving({
    name,
    count,
    done: 'merged',
    ...(other && { words: { other: other.name } }),
    remove: async (confirmCount) => (other ? merge(other.id, confirmCount) : undefined),
    onCountChanged,
    onClose,
  });
  const shown = format.number(count);
  return (
    <FormDialog
      title={title}
      submit={t('merge')}
      busy={merging.busy}
      disabled={!other || !merging.counted}
      onSubmit={() => void merging.run()}
      onClose={onClose}
    >
      {merging.error && <ErrorAlert error={merging.error} />}
      {merging.wrong && <span role="alert">{merging.wrong}</span>}
      <OnePicker
        label={t('mergeInto')}
        placeholder={t('searchPlaceholder')}
        options={found.filter((one) => one.id !== id)}
        chosen={other}
        loading={loading || search !== text.trim()}
        onSearch={setText}
        onChange={setOther}
      />
      <span>
        {t('mergeText', { count, shown, name, other: other?.name ?? t('theOther') })} {t('mergeUndo')}
      </span>
      {count > 0 && <ConfirmCount count={count} value={merging.typed} onChange={merging.setTyped} />}
    </FormDialog>
  );
}
