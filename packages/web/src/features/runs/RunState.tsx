import { useTranslation } from 'react-i18next';
import type { RunStatus } from '../../gql/graphql.ts';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { progressShare } from './progressShare.ts';
import { isAtWork, toneOf } from './runStatus.ts';

interface RunStateProps {
  status: RunStatus;
  progress: { done: number; total: number };
}

/** Where a run is, and how far while it is at work. */
export function RunState({ status, progress }: RunStateProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const share = isAtWork(status) ? progressShare(progress) : undefined;
  return (
    <StatusDot tone={toneOf(status)}>
      {t(`status.${status}`)}
      {share !== undefined && ` · ${format.percent(share)}`}
    </StatusDot>
  );
}
