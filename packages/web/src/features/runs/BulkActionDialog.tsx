import Alert from '@mui/material/Alert';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { StepDialog } from '../../ui/StepDialog.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { ConfirmCount } from './ConfirmCount.tsx';
import { needsCount } from './needsCount.ts';
import { PlanView } from './PlanView.tsx';
import { ResultActions } from './ResultActions.tsx';
import { ResultView } from './ResultView.tsx';
import { useRunOnScreen } from './runsOnScreen.ts';
import { type StartPlan, useRunFlow } from './useRunFlow.ts';
import { errorsElsewhere, type UserError } from './userErrors.ts';
import { WorkingView } from './WorkingView.tsx';

export interface ActionWords {
  /** "are in them already" */
  unchanged: string;
  /** The button of the plan: "Give 290 users 2 teams". */
  apply(changed: number): string;
  /** What happened: "290 users are in Night now." */
  happened(changed: number): string;
}

interface BulkActionDialogProps {
  title: string;
  words: ActionWords;
  /** Step 1; it gets what the server said of its fields. Without it the plan is made at once. */
  form?: ((errors: readonly UserError[]) => ReactNode) | undefined;
  /** The first steps of the paths that the form shows itself. */
  fields?: readonly string[];
  ready?: boolean;
  startPlan: StartPlan;
  /** Red, with the focus on Cancel. */
  destructive?: boolean;
  /** It takes something away, so that the count may have to be typed (B8). */
  removes?: boolean;
  endsSessions?: boolean;
  onClose(): void;
  onDone(): void;
}

/** The three steps of every change: choose, check the plan, done. */
export function BulkActionDialog(props: BulkActionDialogProps) {
  const {
    title,
    words,
    form,
    fields = [],
    ready = true,
    startPlan,
    destructive = false,
    onClose,
    onDone,
  } = props;
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { userCount } = useSite();
  const flow = useRunFlow(startPlan);
  const { step, run, limits, userErrors, planning, applying } = flow;
  const [typed, setTyped] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const planAtOnce = !form;
  useRunOnScreen(run?.id);

  useEffect(() => {
    if (planAtOnce) void planning.run();
  }, [planAtOnce, planning.run]);

  const done = step === 'done';
  const tellDone = useEffectEvent(onDone);
  useEffect(() => {
    if (done) tellDone();
  }, [done]);

  // What was chosen is not where the reader goes on: a plan is read before its button is pressed.
  const settled = step !== 'plan' || run?.counts != null;
  useEffect(() => {
    if (step !== 'choose' && settled && !destructive) body.current?.focus();
  }, [step, settled, destructive]);

  const changed = run?.counts?.changed ?? 0;
  const refused = run?.counts?.refused ?? 0;
  const planned = step === 'plan' && run?.status === 'PLANNED';
  const asked = userErrors.some(({ code }) => code === 'COUNT_REQUIRED');
  const guarded = props.removes === true && limits !== undefined && needsCount(changed, userCount, limits);
  const counting = planned && (asked || guarded);
  const stopped = flow.onRefusal === 'ABORT' && refused > 0;
  const elsewhere = errorsElsewhere(userErrors, [...fields, 'confirmCount']);

  const primary = () => {
    if (step === 'choose' && form) {
      return {
        label: t('choose.next'),
        onClick: () => void planning.run(),
        busy: planning.busy,
        disabled: !ready,
      };
    }
    if (!planned || changed === 0) return undefined;
    return {
      label: words.apply(changed),
      onClick: () => void applying.run(counting ? changed : undefined),
      busy: applying.busy || planning.busy,
      disabled: stopped || (counting && typed.trim() !== String(changed)),
      destructive,
    };
  };

  const note = () => {
    if (done && run) return <ResultActions runId={run.id} canUndo={run.canUndo} onClose={onClose} />;
    if (step === 'working') return t('working.goesOn');
    if (stopped) return t('plan.stopped', { count: refused });
    return t('plan.nothingYet');
  };

  const steps = [...(form ? [t('steps.choose')] : []), t('steps.check'), t('steps.done')];
  const at = (form ? 0 : -1) + (step === 'choose' ? (form ? 0 : 1) : done ? 2 : 1);
  return (
    <StepDialog
      title={title}
      steps={steps}
      current={at}
      onClose={onClose}
      onBack={form && planned ? flow.back : undefined}
      cancelLabel={done || step === 'working' || (planned && changed === 0) ? t('close') : undefined}
      note={note()}
      primary={primary()}
    >
      <div
        ref={body}
        tabIndex={-1}
        style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {elsewhere.map((error) => (
          <Alert key={error.message} severity="error">
            {error.message}
          </Alert>
        ))}
        {planning.error && <ErrorAlert error={planning.error} onRetry={() => void planning.run()} />}
        {applying.error && (
          <ErrorAlert
            error={applying.error}
            onRetry={() => void applying.run(counting ? changed : undefined)}
          />
        )}
        {flow.runError && <ErrorAlert error={flow.runError} onRetry={() => void flow.refetch()} />}
        {step === 'choose' && form?.(userErrors)}
        {step === 'choose' && planAtOnce && planning.busy && <SkeletonRows rows={5} columns={3} />}
        {step === 'plan' && !run && !flow.runError && <SkeletonRows rows={5} columns={3} />}
        {step === 'plan' && run?.status === 'PLANNING' && (
          <WorkingView title={t('plan.working')} hint={t('plan.nothingYet')} progress={run.progress} />
        )}
        {planned && (
          <PlanView
            run={run}
            limits={limits}
            unchangedWords={words.unchanged}
            endsSessions={props.endsSessions ?? false}
            replanned={flow.replanned}
            onRefusal={flow.onRefusal}
            onRefusalChange={flow.setOnRefusal}
          />
        )}
        {counting && changed > 0 && (
          <ConfirmCount count={changed} value={typed} onChange={setTyped} format={format.number} />
        )}
        {step === 'working' && (
          <WorkingView title={t('working.title')} hint={t('working.close')} progress={run?.progress} />
        )}
        {done && run && (
          <ResultView run={run} happened={words.happened(changed)} unchangedWords={words.unchanged} />
        )}
      </div>
    </StepDialog>
  );
}
