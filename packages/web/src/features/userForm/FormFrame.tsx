import type { ErrorLike } from '@apollo/client';
import Box from '@mui/material/Box';
import { type ReactNode, Suspense } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';

interface FormFrameProps {
  title: string;
  actions?: ReactNode;
  error: ErrorLike | undefined;
  isReady: boolean;
  onRetry(): void;
  children: ReactNode;
}

/** The page around the form of a user, whether or not all is there that it needs. */
export function FormFrame({ title, actions, error, isReady, onRetry, children }: FormFrameProps) {
  const coming = (
    <Panel sx={{ p: 4 }}>
      <SkeletonRows rows={8} columns={2} />
    </Panel>
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, width: '100%', maxWidth: 760 }}>
      <PageHeader title={title} actions={actions} />
      {error && <ErrorState error={error} onRetry={onRetry} />}
      {!error && !isReady && coming}
      <Suspense fallback={coming}>{children}</Suspense>
    </Box>
  );
}
