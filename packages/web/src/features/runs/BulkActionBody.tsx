import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import type { ActionWords } from './BulkActionDialog.tsx';
import { ConfirmCount } from './ConfirmCount.tsx';
import { LoggedOnChoice } from './LoggedOnChoice.tsx';
import type { SessionEffect } from './PlanFacts.tsx';
import { PlanView } from './PlanView.tsx';
import { ResultView } from './ResultView.tsx';
import { ScheduleFields } from './schedule/ScheduleFields.tsx';
import type { PlannedRun } from './usePlannedRun.ts';
import type { RunFlow } from './useRunFlow.ts';
import { errorsElsewhere, type UserError } from './userErrors.ts';
import { WorkingView } from './WorkingView.tsx';

interface BulkActionBodyProps {
  flow: RunFlow;
  words: ActionWords;
  form?: ((errors: readonly UserError[]) => ReactNode) | undefined;
  fields: readonly string[];
  sessions: SessionEffect;
  undoable: boolean;
  queueBound: boolean;
  schedule: ComponentProps<typeof ScheduleFields> | false;
  /** What has been typed of the count, where it has to be. */
  counting: { typed: string; onTyped(typed: string): void } | undefined;
  onApply(): void;
}

/** What went wrong, if anything did, and then the step at which the change is. */
export function BulkActionBody(props: BulkActionBodyProps) {
  const { flow, words, form, fields, counting, onApply } = props;
  const { t } = useTranslation('runs');
  const { step, run, userErrors, planning, applying, runError } = flow;
  const changed = run?.counts?.changed ?? 0;
  const top = useRef<HTMLDivElement>(null);
  const problem = planning.error ?? applying.error ?? runError ?? userErrors[0];
  useEffect(() => {
    if (problem) top.current?.scrollIntoView({ block: 'start' });
  }, [problem]);
  // Once there were some, the choice stays: with another one they are refused no more.
  const loggedOn = props.queueBound && (flow.onLoggedOn !== 'SKIP' || hasLoggedOn(run));
  const waiting = (step === 'choose' && !form && planning.busy) || (step === 'plan' && !run && !runError);
  return (
    <Box ref={top} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {errorsElsewhere(userErrors, [...fields, 'confirmCount']).map(({ message }) => (
        <Alert key={message} severity="error">
          {message}
        </Alert>
      ))}
      {planning.error && <ErrorAlert error={planning.error} onRetry={() => void planning.run()} />}
      {applying.error && <ErrorAlert error={applying.error} onRetry={onApply} />}
      {runError && <ErrorAlert error={runError} onRetry={() => void flow.refetch()} />}
      {step === 'choose' && form?.(userErrors)}
      {waiting && <SkeletonRows rows={5} columns={3} />}
      {step === 'plan' && run?.status === 'PLANNING' && (
        <WorkingView title={t('plan.working')} hint={t('plan.nothingYet')} progress={run.progress} />
      )}
      {step === 'plan' && run?.status === 'PLANNED' && (
        <PlanView
          run={run}
          limits={flow.limits}
          unchangedWords={words.unchanged}
          sessions={props.sessions}
          undoable={props.undoable}
          replanned={flow.replanned}
          onRefusal={flow.onRefusal}
          onRefusalChange={flow.setOnRefusal}
        />
      )}
      {step === 'plan' && run?.status === 'PLANNED' && loggedOn && (
        <LoggedOnChoice value={flow.onLoggedOn} onChange={flow.setOnLoggedOn} />
      )}
      {step === 'plan' && run?.status === 'PLANNED' && changed > 0 && props.schedule && (
        <ScheduleFields {...props.schedule} />
      )}
      {counting && <ConfirmCount count={changed} value={counting.typed} onChange={counting.onTyped} />}
      {step === 'working' && (
        <WorkingView title={t('working.title')} hint={t('working.close')} progress={run?.progress} />
      )}
      {step === 'done' && run && (
        <ResultView run={run} happened={words.happened(changed)} unchangedWords={words.unchanged} />
      )}
    </Box>
  );
}

function hasLoggedOn(run: PlannedRun | undefined): boolean {
  return run?.refusalCounts.some(({ code }) => code === 'LOGGED_ON') ?? false;
}
