import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { WorkingView } from '../runs/WorkingView.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import type { ImportOnPage } from './ImportPage.tsx';
import { useImportDetail } from './useImportDetail.ts';

const CANCEL_IMPORT = graphql(`
  mutation CancelImport($input: CancelRunInput!) {
    cancelRun(input: $input) {
      run { id status canCancel }
      userErrors { code message path }
    }
  }
`);

/** The rows are being checked, or imported: it goes on when the page is closed. */
export function WorkingStep({ found }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const detail = useImportDetail();
  const [cancelRun, { loading }] = useMutation(CANCEL_IMPORT);
  const { run } = found;
  const checking = run.status === 'PLANNING';
  return (
    <ImportFrame
      step="check"
      detail={detail(found)}
      footer={
        run.canCancel && (
          <Button
            loading={loading}
            onClick={() => void cancelRun({ variables: { input: { runId: run.id } } })}
          >
            {t('working.cancel')}
          </Button>
        )
      }
    >
      <Panel sx={{ px: 4 }}>
        <WorkingView
          title={t(checking ? 'working.checking' : 'working.importing')}
          hint={t(checking ? 'working.checkingHint' : 'working.importingHint')}
          progress={run.progress}
          sayProgress={(done, total) => t(checking ? 'working.checked' : 'working.imported', { done, total })}
        />
      </Panel>
    </ImportFrame>
  );
}
