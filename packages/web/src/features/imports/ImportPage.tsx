import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ImportPageQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { isAtWork } from '../runs/runStatus.ts';
import { useRunOnScreen } from '../runs/runsOnScreen.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsPage } from './ColumnsPage.tsx';
import { DoneStep } from './DoneStep.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { WorkingStep } from './WorkingStep.tsx';

const POLL_MS = 1000;

const IMPORT_PAGE = graphql(`
  query ImportPage($id: ID!) {
    import(id: $id) {
      id
      fileName
      fileNames
      format
      createdAt
      source
      leftOutRows { reason count rowNumbers }
      columns { index header columnKey label values }
      counts { rows inserted updated unchanged duplicates invalid }
      errorCounts { code count label }
      licenses { license seats usedBefore usedAfter }
      suggestions { columnIndex value suggestion rows }
      creations { kind name rows exists }
      errorFileUrl
      errorWorkbookUrl
      uploadIds
      chosenReading { uploadId encoding delimiter sheet }
      options {
        existing
        listMode
        matchKey
        defaultLicense
        defaultLanguage
        defaultUserGroup { id name }
        defaultRole { id name }
        defaultDataCenter { id code }
        defaultOrgUnit { id path }
        nextFreeExtension
        activation
        createMissing
      }
      run {
        id
        status
        counts { selected changed unchanged refused }
        messages { email sms }
        refusalCounts { code count message }
        progress { done total }
        appliedAt
        undoableUntil
        expiresAt
        canUndo
        canCancel
        canApply
        error { code message }
        undoneBy { id }
      }
    }
  }
`);

export type ImportOnPage = NonNullable<ImportPageQuery['import']>;

/** An import where it stands: being checked, to be corrected, at work or done. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(IMPORT_PAGE, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.import;
  useRunOnScreen(found?.run.id);
  const working = found !== null && found !== undefined && isAtWork(found.run.status);
  useEffect(() => {
    if (!working) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);

  if (error && !found) {
    return (
      <ImportFrame step="check">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </ImportFrame>
    );
  }
  if (!data) {
    return (
      <ImportFrame step={params.get('step') === 'columns' ? 'columns' : 'check'}>
        <Panel sx={{ overflow: 'hidden' }}>
          <SkeletonRows rows={10} columns={6} />
        </Panel>
      </ImportFrame>
    );
  }
  if (!found) {
    return (
      <ImportFrame step="file">
        <EmptyState title={t('gone.title')}>{t('gone.text')}</EmptyState>
      </ImportFrame>
    );
  }
  if (working) return <WorkingStep found={found} />;
  if (found.run.status !== 'PLANNED') return <DoneStep found={found} />;
  if (params.get('step') === 'columns') return <ColumnsPage found={found} />;
  return <CheckStep found={found} />;
}
