import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { RunPageQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { ExportFacts } from './ExportFacts.tsx';
import { DecideDialog } from './pending/DecideDialog.tsx';
import { RunCountsBar } from './RunCountsBar.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunState } from './RunState.tsx';
import { RunTabs } from './RunTabs.tsx';
import { isAtWork } from './runStatus.ts';
import { SiteChanges } from './SiteChanges.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { useCancelRun } from './useCancelRun.ts';
import { useRunTitle } from './useRunTitle.ts';
import { WorkingView } from './WorkingView.tsx';

const POLL_MS = 1000;

const RUN_PAGE = graphql(`
  query RunPage($id: ID!) {
    run(id: $id) {
      id
      kind
      status
      input
      reason
      actor { id name }
      counts { selected changed unchanged refused }
      refusalCounts { code count message }
      licenses { license seats usedBefore usedAfter }
      progress { done total }
      createdAt
      startedAt
      appliedAt
      endedAt
      expiresAt
      undoableUntil
      canUndo
      canCancel
      canApprove
      schedule { at revertAt recursOn until }
      upcoming { count isExact }
      approval { approvedBy approvedAt }
      waitingRun { id counts { selected } }
      parent { id kind input import { id fileName } }
      error { code message }
      import { id fileName }
      pictureImport { id fileName }
      export { id status email }
      undoOf { id kind input import { id fileName } }
      undoneBy { id kind createdAt actor { id name } }
    }
  }
`);

export type RunOnPage = NonNullable<RunPageQuery['run']>;

/** One run: what it did, to whom, whom it left out, and the way back. */
export function RunPage() {
  const { t } = useTranslation('runs');
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(RUN_PAGE, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const run = data?.run;
  const may = useMay();
  const { slug } = useSite();
  const titleOf = useRunTitle(useMemo(() => (run ? [run] : []), [run]));
  const title = run ? titleOf(run) : t('list.title');
  useTitle(title);
  const [undoing, setUndoing] = useState(false);
  const [deciding, setDeciding] = useState<'approve' | 'reject' | undefined>();
  const { cancel, busy: cancelling } = useCancelRun();
  const working = run !== null && run !== undefined && isAtWork(run.status);
  useEffect(() => {
    if (!working) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 }}>
      <PageHeader
        title={title}
        detail={run && <RunState status={run.status} progress={run.progress} />}
        actions={
          run && (
            <>
              {run.canApprove && (
                <Button variant="contained" color="primary" onClick={() => setDeciding('approve')}>
                  {t('pending.approve')}
                </Button>
              )}
              {run.canApprove && <Button onClick={() => setDeciding('reject')}>{t('pending.reject')}</Button>}
              {run.canCancel && run.status !== 'PLANNED' && !run.canApprove && (
                <Button loading={cancelling} onClick={() => void cancel(run.id)}>
                  {t('page.cancel')}
                </Button>
              )}
              {may('CHANGES_READ') && run.appliedAt && (
                <Button component={RouterLink} to={`/${slug}/changes?run=${run.id}`}>
                  {t('page.inLog')}
                </Button>
              )}
              {run.canUndo && <Button onClick={() => setUndoing(true)}>{t('list.undo')}</Button>}
            </>
          )
        }
      />
      {error && !run && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={8} columns={4} />}
      {data && !run && (
        <EmptyState
          title={t('page.gone')}
          action={
            <Button component={RouterLink} to={`/${slug}/runs`}>
              {t('page.allRuns')}
            </Button>
          }
        >
          {t('page.goneText')}
        </EmptyState>
      )}
      {run && (
        <>
          <RunFacts run={run} titleOf={titleOf} />
          {run.kind === 'EXPORT' && <ExportFacts input={run.input} stored={run.export} />}
          {run.kind === 'CHANGE_SITE' && <SiteChanges runId={run.id} />}
          {working ? (
            <Panel sx={{ px: 4 }}>
              <WorkingView
                title={t(`working.${run.status}`)}
                hint={t('working.goesOn')}
                progress={run.progress}
              />
            </Panel>
          ) : (
            run.counts &&
            run.kind !== 'EXPORT' &&
            run.kind !== 'CHANGE_SITE' && (
              <>
                <RunCountsBar run={run} unchangedWords={t('counts.unchanged')} tense={tenseOf(run.status)} />
                <RunTabs run={run} />
              </>
            )
          )}
        </>
      )}
      {deciding && run && (
        <DecideDialog
          decision={deciding}
          runId={run.id}
          title={title}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {undoing && run && <UndoDialog runId={run.id} run={title} onClose={() => setUndoing(false)} />}
    </Box>
  );
}

function tenseOf(status: RunOnPage['status']): 'will' | 'did' | 'would' {
  if (status === 'APPLIED' || status === 'UNDONE' || status === 'PARTLY_WAITING') return 'did';
  return status === 'PLANNED' || status === 'WAITING_FOR_APPROVAL' ? 'will' : 'would';
}
