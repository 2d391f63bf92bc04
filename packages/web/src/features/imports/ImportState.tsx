import { useTranslation } from 'react-i18next';
import type { RunStatus } from '../../gql/graphql.ts';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { progressShare } from '../runs/progressShare.ts';
import { isAtWork, toneOf } from '../runs/runStatus.ts';

interface ImportStateProps {
  status: RunStatus;
  progress: { done: number; total: number };
}

/** Where an import is, in the words of imports: a plan waits to be checked. */
export function ImportState({ status, progress }: ImportStateProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const share = isAtWork(status) ? progressShare(progress) : undefined;
  const tone = status === 'PLANNED' ? 'warn' : toneOf(status);
  return (
    <StatusDot tone={tone}>
      {t(`states.${status}`)}
      {share !== undefined && ` · ${format.percent(share)}`}
    </StatusDot>
  );
}
