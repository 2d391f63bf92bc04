import Alert from '@mui/material/Alert';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRowFilter } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { CheckGrid } from './CheckGrid.tsx';
import { CheckKeys } from './CheckKeys.tsx';
import type { CheckColumn } from './CheckRow.tsx';
import type { Correction } from './checkRows.ts';
import { useCorrections } from './useCorrections.ts';
import { useImportRows } from './useImportRows.ts';

export interface WrongRowsHandle {
  correct(correction: Correction): void;
  checkAgain(): Promise<boolean>;
  /** Rows that were dropped on this page leave the import; done before the page is left. */
  sendDropped(): Promise<boolean>;
}

interface WrongRowsProps {
  ref: Ref<WrongRowsHandle>;
  importId: string;
  columns: readonly CheckColumn[];
  filter: ImportRowFilter;
  onBusy(busy: boolean): void;
}

/** The rows in error, a page at a time, corrected where they stand. */
export function WrongRows({ ref, importId, columns, filter, onBusy }: WrongRowsProps) {
  const { t } = useTranslation('imports');
  const { found, pages, error, retry } = useImportRows(importId, filter);
  const { first, after } = pages;
  const corrections = useCorrections({ importId, filter, first, after, fresh: found?.nodes });
  const [said, setSaid] = useState('');
  const { rows, pending } = corrections;

  useImperativeHandle(ref, () => ({
    correct: corrections.correct,
    checkAgain: corrections.checkAgain,
    sendDropped: async () => (rows.some((row) => row.state === 'dropped') ? corrections.checkAgain() : true),
  }));
  useEffect(() => {
    onBusy(pending > 0);
    // The last correction may leave no row in error, and then this list goes.
    return () => onBusy(false);
  }, [onBusy, pending]);

  const turn = async (move: () => void) => {
    if (rows.some((row) => row.state === 'dropped')) await corrections.checkAgain();
    move();
  };

  if (error && !found) return <ErrorState error={error} onRetry={retry} />;
  if (!found) {
    return (
      <Panel sx={{ flex: 1, overflow: 'hidden' }}>
        <SkeletonRows rows={8} columns={7} />
      </Panel>
    );
  }
  if (rows.length === 0 && found.nodes.length === 0) {
    return (
      <Panel sx={{ flex: 1 }}>
        <EmptyState title={t('check.noErrors')}>{t('check.noErrorsText')}</EmptyState>
      </Panel>
    );
  }
  const mended = rows.filter((row) => row.state === 'mended').length;
  return (
    <>
      {corrections.error && <ErrorAlert error={corrections.error} onRetry={() => void corrections.retry()} />}
      {corrections.problem && <Alert severity="error">{corrections.problem}</Alert>}
      <Panel
        sx={{
          display: 'flex',
          flexDirection: 'column',
          flex: { md: 1 },
          height: { xs: 460, md: 'auto' },
          minHeight: 260,
          overflow: 'hidden',
        }}
      >
        <CheckGrid
          columns={columns}
          rows={rows}
          originalAt={corrections.originalAt}
          onCorrect={corrections.correct}
          onToggleDropped={corrections.drop}
          onNothingToFill={() => setSaid(t('check.nothingToFill'))}
        />
        <ListFoot
          onPrevious={pages.hasPrevious ? () => void turn(pages.previous) : undefined}
          onNext={found.pageInfo.hasNextPage ? () => void turn(() => pages.next(found.pageInfo)) : undefined}
        >
          {pages.range(found.nodes.length, found.totalCount)}
          {mended > 0 && ` · ${t('check.mendedHere', { count: mended })}`}
          <CheckKeys />
        </ListFoot>
      </Panel>
      <span role="status" className="visually-hidden">
        {said}
        {mended > 0 && t('check.mendedHere', { count: mended })}
      </span>
    </>
  );
}
