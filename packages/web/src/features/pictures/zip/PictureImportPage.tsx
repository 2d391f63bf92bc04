import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import type { PictureImportPageQuery } from '../../../gql/graphql.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { isAtWork } from '../../runs/runStatus.ts';
import { useRunOnScreen } from '../../runs/runsOnScreen.ts';
import { useCancelRun } from '../../runs/useCancelRun.ts';
import { WorkingView } from '../../runs/WorkingView.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import { PictureImportView } from './PictureImportView.tsx';

const POLL_MS = 1000;

const PICTURE_IMPORT_PAGE = graphql(`
  query PictureImportPage($id: ID!) {
    pictureImport(id: $id) {
      id
      fileName
      matchBy
      counts { pictures inserted replaced unchanged invalid }
      reasonCounts { reason count }
      run {
        id
        status
        counts { changed refused }
        progress { done total }
        canUndo
        canCancel
        error { code message }
      }
    }
  }
`);

export type PicturesOnPage = NonNullable<PictureImportPageQuery['pictureImport']>;

/** An import of pictures where it stands: being read, to be looked at, at work or done. */
export function PictureImportPage() {
  const { t } = useTranslation('pictures');
  const { id = '', site = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(PICTURE_IMPORT_PAGE, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const { cancel, busy } = useCancelRun();
  const found = data?.pictureImport;
  useRunOnScreen(found?.run.id);
  const run = found?.run;
  const status = run?.status;
  // The state of a run is told to the browser at once, what it has counted is not.
  const working = status ? isAtWork(status) || (status === 'PLANNED' && !found?.counts) : false;
  const before = useRef(status);
  useEffect(() => {
    if (before.current && before.current !== status) void refetch();
    before.current = status;
  }, [status, refetch]);
  useEffect(() => {
    if (!working) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);

  if (!data) {
    return (
      <PictureFrame step="check">
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Panel sx={{ overflow: 'hidden' }}>
            <SkeletonRows rows={10} columns={3} />
          </Panel>
        )}
      </PictureFrame>
    );
  }
  if (!found || !run) {
    const again = (
      <Button component={Link} to={`/${site}/imports/pictures`} variant="contained" color="primary">
        {t('zip.another')}
      </Button>
    );
    return (
      <PictureFrame step="file">
        <EmptyState title={t('zip.gone')} action={again}>
          {t('zip.goneText')}
        </EmptyState>
      </PictureFrame>
    );
  }
  if (!working) return <PictureImportView found={found} />;
  const reading = run.status === 'PLANNING' || run.status === 'PLANNED';
  return (
    <PictureFrame
      step="check"
      detail={found.fileName}
      footer={
        run.canCancel && (
          <Button loading={busy} onClick={() => void cancel(run.id)}>
            {t('zip.cancel')}
          </Button>
        )
      }
    >
      <Panel sx={{ px: 4 }}>
        <WorkingView
          title={t(reading ? 'zip.working.reading' : 'zip.working.importing')}
          hint={t('zip.working.hint')}
          progress={run.progress}
          sayProgress={(done, total) => t('zip.working.of', { done, total })}
        />
      </Panel>
    </PictureFrame>
  );
}
