import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ConfirmCount } from '../runs/ConfirmCount.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { useRunToast } from '../runs/useRunToast.ts';
import type { Deleted } from './NamedDocuments.ts';

interface DeleteDialogProps {
  /** "Delete the team Night". */
  title: string;
  name: string;
  /** How many users would lose it. */
  count: number;
  /** What else becomes of it. */
  children?: string | undefined;
  remove(confirmCount: number | undefined): Promise<Deleted['deleted'] | undefined>;
  /** The number is another by now. */
  onCountChanged(): void;
  onClose(): void;
}

/** Says who loses what is deleted; the number is typed, so that it has been read. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { title, name, count, children, remove, onCountChanged, onClose } = props;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const toast = useRunToast();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const deleting = useRequest(
    useCallback(async () => {
      const answer = await remove(count > 0 ? count : undefined);
      const [error] = answer?.userErrors ?? [];
      setWrong(error?.message);
      if (error?.code === 'COUNT_REQUIRED') {
        setTyped('');
        onCountChanged();
      }
      if (error || !answer?.run) return;
      const { run } = answer;
      const changed = run.counts?.changed ?? 0;
      const done = run.status === 'APPLIED';
      const words = done
        ? t('deleted', { name, count: changed, shown: format.number(changed) })
        : t('deleting', { name });
      toast(run, words);
      onClose();
    }, [remove, count, onCountChanged, t, name, format, toast, onClose]),
  );
  const shown = format.number(count);
  return (
    <FormDialog
      title={title}
      submit={count > 0 ? t('deleteFrom', { count, shown }) : t('delete')}
      destructive
      busy={deleting.busy}
      disabled={count > 0 && typed !== String(count)}
      onSubmit={() => void deleting.run()}
      onClose={onClose}
    >
      {deleting.error && <ErrorAlert error={deleting.error} />}
      {wrong && <span role="alert">{wrong}</span>}
      <span>
        {count > 0 ? t('affected', { count, shown }) : t('nobody')} {children}
      </span>
      {count > 0 && <ConfirmCount count={count} value={typed} onChange={setTyped} />}
    </FormDialog>
  );
}
