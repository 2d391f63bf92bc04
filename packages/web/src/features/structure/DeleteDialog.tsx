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
  /** Why it cannot be deleted now, and what to do first. */
  blocked?: string | undefined;
  remove(confirmCount: number | undefined): Promise<Deleted['deleted'] | undefined>;
  /** The number is another by now. */
  onCountChanged(): void;
  onClose(): void;
}

/** Of the run, once it has begun; a site may want a second administrator's approval. */
const outcomes: Record<string, string> = {
  APPLIED: 'deleted',
  FAILED: 'notDeleted',
  WAITING_FOR_APPROVAL: 'toApprove',
  PLANNED: 'toApprove',
};

/** Says who loses what is deleted; the number is typed, so that it has been read. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { title, name, count, children, blocked, remove, onCountChanged, onClose } = props;
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
      const words = { name, count: changed, shown: format.number(changed) };
      toast(run, t(outcomes[run.status] ?? 'deleting', words));
      onClose();
    }, [remove, count, onCountChanged, t, name, format, toast, onClose]),
  );
  const shown = format.number(count);
  const asks = count > 0 && blocked === undefined;
  return (
    <FormDialog
      title={title}
      submit={asks ? t('deleteFrom', { count, shown }) : t('delete')}
      destructive
      busy={deleting.busy}
      disabled={blocked !== undefined || (asks && typed !== String(count))}
      onSubmit={() => void deleting.run()}
      onClose={onClose}
    >
      {deleting.error && <ErrorAlert error={deleting.error} />}
      {wrong && <span role="alert">{wrong}</span>}
      <span>
        {blocked ?? [count > 0 ? t('affected', { count, shown }) : t('nobody'), children].join(' ')}
      </span>
      {asks && <ConfirmCount count={count} value={typed} onChange={setTyped} />}
    </FormDialog>
  );
}
