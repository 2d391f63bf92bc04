import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { useRequest } from '../runs/useRequest.ts';
import { useRunToast } from '../runs/useRunToast.ts';
import type { UserError } from '../runs/userErrors.ts';
import type { Deleted } from './NamedDocuments.ts';
import { useErrorWords } from './useErrorWords.ts';

interface Removing {
  name: string;
  /** How many users have it. */
  count: number;
  /** Of a run that has been applied, the key of what is said. */
  done: string;
  /** What is said beside the name and the number. */
  words?: Record<string, string>;
  remove(confirmCount: number | undefined): Promise<Deleted['deleted'] | undefined>;
  /** The number is another by now. */
  onCountChanged(): void;
  onClose(): void;
}

/** Of the run, once it has begun; a site may want a second administrator's approval. */
const outcomes: Record<string, string> = {
  FAILED: 'notDeleted',
  WAITING_FOR_APPROVAL: 'toApprove',
  PLANNED: 'toApprove',
};

/** Takes something of the structure from its users and deletes it; their number is typed, so that it has been read. */
export function useRemoving(options: Removing) {
  const { name, count, done, words, remove, onCountChanged, onClose } = options;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const toast = useRunToast();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<UserError | undefined>();
  const wordsOf = useErrorWords();
  const request = useRequest(
    useCallback(async () => {
      const answer = await remove(count > 0 ? count : undefined);
      const [error] = answer?.userErrors ?? [];
      setRefused(error);
      if (error?.code === 'COUNT_REQUIRED') {
        setTyped('');
        onCountChanged();
      }
      if (error || !answer?.run) return;
      const { run } = answer;
      const changed = run.counts?.changed ?? 0;
      const key = run.status === 'APPLIED' ? done : (outcomes[run.status] ?? 'deleting');
      toast(run, t(key, { name, count: changed, shown: format.number(changed), ...words }));
      onClose();
    }, [remove, count, done, words, onCountChanged, t, name, format, toast, onClose]),
  );
  return {
    ...request,
    typed,
    setTyped,
    refused,
    wrong: refused && wordsOf(refused, name),
    counted: count === 0 || typed === String(count),
    forget: useCallback(() => setRefused(undefined), []),
  };
}
