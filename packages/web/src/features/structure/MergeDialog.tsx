import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ConfirmCount } from '../runs/ConfirmCount.tsx';
import type { UserError } from '../runs/userErrors.ts';
import type { RemoveOne } from './NamedDocuments.ts';
import { useRemoving } from './useRemoving.ts';

export interface MergePickerProps {
  label: string;
  chosen: Pick | null;
  onChange(chosen: Pick | null): void;
}

interface MergeDialogProps {
  /** "Merge the team Night into another". */
  title: string;
  id: string;
  name: string;
  /** How many users have it. */
  count: number;
  /** Chooses the other one. */
  picker(props: MergePickerProps): ReactNode;
  /** What else becomes of it. */
  children?: ReactNode;
  /** What helps with an error of the server. */
  help?(error: UserError, other: Pick): ReactNode;
  remove: RemoveOne;
  onCountChanged(): void;
  onClose(): void;
}

/** Two become one: who has the one gets the other instead. */
export function MergeDialog(props: MergeDialogProps) {
  const { title, id, name, count, picker, children, help, remove, onCountChanged, onClose } = props;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const [other, setOther] = useState<Pick | null>(null);
  const merging = useRemoving({
    name,
    count,
    done: 'merged',
    ...(other && { words: { other: other.name } }),
    remove: async (confirmCount) => (other ? remove(id, confirmCount, other.id) : undefined),
    onCountChanged,
    onClose,
  });
  const shown = format.number(count);
  const choose = (chosen: Pick | null) => {
    setOther(chosen);
    merging.forget();
  };
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
      {merging.refused && <span role="alert">{merging.wrong}</span>}
      {merging.refused && other && help?.(merging.refused, other)}
      {picker({ label: t('mergeInto'), chosen: other, onChange: choose })}
      <span>
        {t('mergeText', { count, shown, name, other: other?.name ?? t('theOther') })} {children}{' '}
        {t('mergeUndo')}
      </span>
      {count > 0 && <ConfirmCount count={count} value={merging.typed} onChange={merging.setTyped} />}
    </FormDialog>
  );
}
