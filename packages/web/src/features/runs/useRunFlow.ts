import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { OnRefusal } from '../../gql/graphql.ts';
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

export type StartPlan = () => Promise<PlanAnswer | undefined>;

export type RunStep = 'choose' | 'plan' | 'working' | 'done';

const PLAN_GONE = ['PLAN_EXPIRED', 'NOT_A_PLAN'];

export type RunFlow = ReturnType<typeof useRunFlow>;

/** Choose, check the plan, done: where a change is on its way, and what may be done next. */
export function useRunFlow(startPlan: StartPlan) {
  const [planId, setPlanId] = useState<string | undefined>();
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  const [replanned, setReplanned] = useState(false);
  const [onRefusal, chooseOnRefusal] = useState<OnRefusal>('SKIP');
  const idempotencyKey = useRef('');
  const { run, limits, error: runError, refetch } = usePlannedRun(planId);
  const [applyPlan] = useMutation(APPLY_PLAN);

  const plan = useCallback(async () => {
    setUserErrors([]);
    const answer = await startPlan();
    setUserErrors(answer?.userErrors ?? []);
    idempotencyKey.current = crypto.randomUUID();
    if (answer?.run) setPlanId(answer.run.id);
  }, [startPlan]);
  const planning = useRequest(plan);

  const planAgain = useCallback(async () => {
    setReplanned(true);
    await plan();
  }, [plan]);

  const apply = useCallback(
    async (confirmCount?: number) => {
      if (!planId) return;
      setUserErrors([]);
      const input = { planId, onRefusal, idempotencyKey: idempotencyKey.current, confirmCount };
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
    planning,
    applying,
    back,
  };
}

function stepOf(status: string | undefined): RunStep {
  if (status === 'QUEUED' || status === 'RUNNING') return 'working';
  if (status === 'APPLIED' || status === 'FAILED' || status === 'CANCELLED' || status === 'UNDONE')
    return 'done';
  return 'plan';
}
