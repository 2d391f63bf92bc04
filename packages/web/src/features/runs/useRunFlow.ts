import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { OnLoggedOn, OnRefusal, ScheduleInput } from '../../gql/graphql.ts';
import { usePlannedRun } from './usePlannedRun.ts';
import { useRequest } from './useRequest.ts';
import type { UserError } from './userErrors.ts';

const APPLY_PLAN = graphql(`
  mutation ApplyPlan($input: ApplyPlanInput!) {
    applyPlan(input: $input) {
      run {
        id
        status
        counts { selected changed unchanged refused }
        refusalCounts { code count message }
        progress { done total }
        undoableUntil
        canUndo
        canCancel
        schedule { at revertAt recursOn }
        waitingRun { id status counts { selected } }
        error { code message }
      }
      userErrors { code message path }
    }
  }
`);

export interface PlanAnswer {
  run?: { id: string } | null | undefined;
  userErrors: readonly UserError[];
}

export interface PlanChoices {
  /** What becomes of those who are logged on to the queue, in the actions that refuse them. */
  onLoggedOn: OnLoggedOn;
}

export type StartPlan = (choices: PlanChoices) => Promise<PlanAnswer | undefined>;

export type RunStep = 'choose' | 'plan' | 'working' | 'done';

const PLAN_GONE = ['PLAN_EXPIRED', 'NOT_A_PLAN'];

export type RunFlow = ReturnType<typeof useRunFlow>;

/** Choose, check the plan, done: where a change is on its way, and what may be done next. */
export function useRunFlow(startPlan: StartPlan) {
  const [planId, setPlanId] = useState<string | undefined>();
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  const [replanned, setReplanned] = useState(false);
  const [onRefusal, chooseOnRefusal] = useState<OnRefusal>('SKIP');
  const [onLoggedOn, chooseOnLoggedOn] = useState<OnLoggedOn>('SKIP');
  const idempotencyKey = useRef('');
  const latest = useRef(0);
  const { run, limits, error: runError, refetch } = usePlannedRun(planId);
  const [applyPlan] = useMutation(APPLY_PLAN);

  const plan = useCallback(async () => {
    setUserErrors([]);
    latest.current += 1;
    const mine = latest.current;
    const answer = await startPlan({ onLoggedOn }).catch((error: unknown) => {
      // The plan before is not what is asked for now, so it may not be applied.
      setPlanId(undefined);
      throw error;
    });
    // Another has been asked for since.
    if (mine !== latest.current) return;
    setUserErrors(answer?.userErrors ?? []);
    idempotencyKey.current = crypto.randomUUID();
    setPlanId(answer?.run?.id);
  }, [startPlan, onLoggedOn]);
  const planning = useRequest(plan);

  const planAgain = useCallback(async () => {
    setReplanned(true);
    await plan();
  }, [plan]);

  const apply = useCallback(
    async (confirmCount?: number, schedule?: ScheduleInput) => {
      if (!planId) return;
      setUserErrors([]);
      const input = { planId, onRefusal, idempotencyKey: idempotencyKey.current, confirmCount, schedule };
      const { data } = await applyPlan({ variables: { input } }).catch(async (error: unknown) => {
        // The answer may be lost and the run be under way all the same.
        await refetch().catch(() => undefined);
        throw error;
      });
      const errors = data?.applyPlan.userErrors ?? [];
      if (errors.some(({ code }) => PLAN_GONE.includes(code))) return planAgain();
      setUserErrors(errors);
      if (errors.length > 0) idempotencyKey.current = crypto.randomUUID();
      setReplanned(false);
    },
    [applyPlan, onRefusal, planAgain, planId, refetch],
  );
  const applying = useRequest(apply);

  const expired = run?.status === 'EXPIRED';
  useEffect(() => {
    if (expired) void planning.run();
    if (expired) setReplanned(true);
  }, [expired, planning.run]);

  const setOnRefusal = (choice: OnRefusal) => {
    // Another input under the same key would be refused.
    idempotencyKey.current = crypto.randomUUID();
    chooseOnRefusal(choice);
  };

  // What the plan does to those who are logged on is another plan.
  const planned = useRef(onLoggedOn);
  useEffect(() => {
    if (planned.current === onLoggedOn) return;
    planned.current = onLoggedOn;
    void planning.run();
  }, [onLoggedOn, planning.run]);

  const back = () => {
    setPlanId(undefined);
    setReplanned(false);
    setUserErrors([]);
    applying.clear();
  };

  const step: RunStep = !planId ? 'choose' : stepOf(run?.status);
  return {
    step,
    run,
    limits,
    runError,
    refetch,
    userErrors,
    replanned,
    onRefusal,
    setOnRefusal,
    onLoggedOn,
    setOnLoggedOn: chooseOnLoggedOn,
    planning,
    applying,
    back,
  };
}

const settled = new Set(['APPLIED', 'FAILED', 'CANCELLED', 'UNDONE', 'SCHEDULED', 'WAITING_FOR_APPROVAL']);

function stepOf(status: string | undefined): RunStep {
  if (status === 'QUEUED' || status === 'RUNNING') return 'working';
  return status && settled.has(status) ? 'done' : 'plan';
}
