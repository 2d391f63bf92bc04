import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepDialog } from '../../ui/StepDialog.tsx';
import { useSite } from '../sites/useSite.ts';
import { BulkActionBody } from './BulkActionBody.tsx';
import { needsCount } from './needsCount.ts';
import type { SessionEffect } from './PlanFacts.tsx';
import { ResultActions } from './ResultActions.tsx';
import { useRunOnScreen } from './runsOnScreen.ts';
import { now, problemsOf, scheduleOf } from './schedule/scheduleDraft.ts';
import { useTakenOut } from './TakenOut.tsx';
import { type StartPlan, useRunFlow } from './useRunFlow.ts';
import { useRunToast } from './useRunToast.ts';
import type { UserError } from './userErrors.ts';

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
  sessions?: SessionEffect;
  /** False for what cannot come back. */
  undoable?: boolean;
  /** It leaves those alone who are logged on to the queue, unless they are to be logged off or waited for. */
  queueBound?: boolean;
  /** False for what is done now or never. */
  schedulable?: boolean;
  onClose(): void;
  onDone(): void;
}

/** The three steps of every change: choose, check the plan, done. */
export function BulkActionDialog(props: BulkActionDialogProps) {
  const { title, words, form, fields, ready = true, startPlan, destructive = false, onClose, onDone } = props;
  const { schedulable = true, undoable = true } = props;
  const { t } = useTranslation('runs');
  const { userCount, timeZone } = useSite();
  const toast = useRunToast();
  const flow = useRunFlow(startPlan);
  const { step, run, limits, userErrors, planning, applying } = flow;
  const [typed, setTyped] = useState('');
  const [draft, setDraft] = useState(now);
  const body = useRef<HTMLDivElement>(null);
  useRunOnScreen(run?.id);

  const planAtOnce = !form;
  useEffect(() => {
    if (planAtOnce) void planning.run();
  }, [planAtOnce, planning.run]);

  const { ids: taken } = useTakenOut();
  const planWithout = useEffectEvent(() => {
    if (form && step === 'plan') void planning.run();
  });
  // Without a form the effect above sees that the selection is another.
  useEffect(() => {
    if (taken) planWithout();
  }, [taken]);

  const done = step === 'done';
  const tellDone = useEffectEvent(onDone);
  useEffect(() => {
    if (done) tellDone();
  }, [done]);

  // What was chosen is not where the reader goes on: a plan is read before its button is pressed.
  const settled = step !== 'plan' || run?.counts != null;
  const toCancel = destructive && step === 'plan';
  useEffect(() => {
    if (step !== 'choose' && settled && !toCancel) body.current?.focus();
  }, [step, settled, toCancel]);

  const changed = run?.counts?.changed ?? 0;
  const refused = run?.counts?.refused ?? 0;
  const planned = step === 'plan' && run?.status === 'PLANNED';
  const asked = userErrors.some(({ code }) => code === 'COUNT_REQUIRED');
  const guarded = props.removes === true && limits !== undefined && needsCount(changed, userCount, limits);
  const counting = planned && changed > 0 && (asked || guarded);
  const stopped = planned && flow.onRefusal === 'ABORT' && refused > 0;
  const apply = () => void applying.run(counting ? changed : undefined, scheduleOf(draft, timeZone));
  const later = draft.when !== 'NOW';

  const close = () => {
    if (done && run?.status === 'APPLIED') toast(run, words.happened(changed));
    onClose();
  };

  const primary = () => {
    if (done || step === 'working' || (planned && changed === 0)) return undefined;
    if (planned) {
      const mistyped =
        (counting && typed !== String(changed)) || Object.keys(problemsOf(draft, timeZone)).length > 0;
      const busy = applying.busy || planning.busy;
      return {
        label: later ? t('schedule.apply') : words.apply(changed),
        onClick: apply,
        busy,
        disabled: stopped || mistyped,
        destructive,
      };
    }
    const plan = () => void planning.run();
    const busy = planning.busy || step === 'plan';
    return { label: t('choose.next'), onClick: plan, busy, disabled: !ready, destructive: toCancel };
  };

  const note = () => {
    if (done && run) return <ResultActions runId={run.id} canUndo={run.canUndo} onClose={onClose} />;
    if (step === 'working') return t('working.goesOn');
    return stopped ? t('plan.stopped', { count: refused }) : t('plan.nothingYet');
  };

  const steps = [...(form ? [t('steps.choose')] : []), t('steps.check'), t('steps.done')];
  const at = { choose: 0, plan: 1, working: 1, done: 2 }[step] - (form || step === 'choose' ? 0 : 1);
  return (
    <StepDialog
      title={title}
      steps={steps}
      current={at}
      onClose={close}
      onBack={form && planned ? flow.back : undefined}
      cancelLabel={primary() ? undefined : t('close')}
      note={note()}
      primary={primary()}
    >
      <div ref={body} tabIndex={-1}>
        <BulkActionBody
          flow={flow}
          words={words}
          form={form}
          fields={fields ?? []}
          sessions={props.sessions ?? 'sessionsStay'}
          undoable={undoable}
          queueBound={props.queueBound ?? false}
          schedule={
            schedulable && {
              draft,
              timeZone,
              revertible: undoable,
              onChange: setDraft,
            }
          }
          counting={counting ? { typed, onTyped: setTyped } : undefined}
          onApply={apply}
        />
      </div>
    </StepDialog>
  );
}
