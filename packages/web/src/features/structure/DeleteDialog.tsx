import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ConfirmCount } from '../runs/ConfirmCount.tsx';
import type { RemoveOne } from './NamedDocuments.ts';
import { useRemoving } from './useRemoving.ts';

interface DeleteDialogProps {
  /** "Delete the team Night". */
  title: string;
  id: string;
  name: string;
  /** How many users would lose it. */
  count: number;
  /** What else becomes of it. */
  children?: string | undefined;
  /** Why it cannot be deleted now, and what to do first. */
  blocked?: string | undefined;
  remove: RemoveOne;
  /** The number is another by now. */
  onCountChanged(): void;
  onClose(): void;
}

/** Says who loses what is deleted; the number is typed, so that it has been read. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { title, id, name, count, children, blocked, remove, onCountChanged, onClose } = props;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const deleting = useRemoving({
    name,
    count,
    done: 'deleted',
    remove: (confirmCount) => remove(id, confirmCount),
    onCountChanged,
    onClose,
  });
  const shown = format.number(count);
  const asks = count > 0 && blocked === undefined;
  return (
    <FormDialog
      title={title}
      submit={asks ? t('deleteFrom', { count, shown }) : t('delete')}
      destructive
      busy={deleting.busy}
      disabled={blocked !== undefined || !deleting.counted}
      onSubmit={() => void deleting.run()}
      onClose={onClose}
    >
      {deleting.error && <ErrorAlert error={deleting.error} />}
      {deleting.wrong && <span role="alert">{deleting.wrong}</span>}
      <span>
        {blocked ?? [count > 0 ? t('affected', { count, shown }) : t('nobody'), children].join(' ')}
      </span>
      {asks && <ConfirmCount count={count} value={deleting.typed} onChange={deleting.setTyped} />}
    </FormDialog>
  );
}
