import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import type { ImportRowOutcome } from '../../gql/graphql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { RunRefusals } from '../runs/RunRefusals.tsx';
import { UndoDialog } from '../runs/UndoDialog.tsx';
import { CreationsLine } from './CreationsLine.tsx';
import { ErrorFileButtons } from './ErrorFileButtons.tsx';
import { ImportCountsBar } from './ImportCountsBar.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import type { ImportOnPage } from './ImportPage.tsx';
import { OptionsUsed } from './OptionsUsed.tsx';
import { OutcomeRows } from './OutcomeRows.tsx';
import { useImportDetail } from './useImportDetail.ts';

/** Step 4: what happened, each count opening its records, with the failed rows as a file and Undo. */
export function DoneStep({ found }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const { site } = useParams();
  const detail = useImportDetail();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const [undoing, setUndoing] = useState(false);
  const { counts, run } = found;
  const applied = run.status === 'APPLIED' || run.status === 'UNDONE';
  const invalid = counts?.invalid ?? 0;
  const shown = (params.get('show') ?? 'INSERTED') as ImportRowOutcome;
  const people = run.counts?.changed ?? 0;
  const refused = run.counts?.refused ?? 0;

  const happened = () => {
    if (run.status === 'APPLIED') return t('done.applied', { count: people, shown: format.number(people) });
    if (run.status === 'UNDONE') return t('done.undone');
    return run.error?.message ?? t(`done.${run.status}`, { defaultValue: t('done.nothing') });
  };

  return (
    <ImportFrame
      step={applied ? 'done' : 'check'}
      fills
      detail={detail(found)}
      actions={invalid > 0 && <ErrorFileButtons found={found} />}
      footer={
        <>
          <Link component={RouterLink} to={`/${site}/runs/${run.id}`} sx={{ mr: 'auto', fontWeight: 600 }}>
            {t('done.seeRun')}
          </Link>
          {run.canUndo && <Button onClick={() => setUndoing(true)}>{t('done.undo')}</Button>}
          <Button component={RouterLink} to={`/${site}/imports/new`} variant="contained" color="primary">
            {t(invalid > 0 ? 'done.uploadCorrected' : 'done.another')}
          </Button>
        </>
      }
    >
      <Alert
        severity={run.status === 'APPLIED' ? 'success' : run.status === 'FAILED' ? 'error' : 'info'}
        role="status"
      >
        {happened()}
        {applied && invalid > 0 && ` ${t('done.leftOut', { count: invalid, shown: format.number(invalid) })}`}
      </Alert>
      {applied && <CreationsLine creations={found.creations} status={run.status} />}
      <ImportNotes found={found} />
      <OptionsUsed options={found.options} />
      {counts && (
        <ImportCountsBar
          found={found}
          opened={shown}
          onOpen={(show) => setParams({ show }, { replace: true })}
        />
      )}
      {refused > 0 && (
        <Box component="details">
          <summary>{t('done.refused', { count: refused, shown: format.number(refused) })}</summary>
          <Panel sx={{ overflow: 'hidden', mt: 2 }}>
            <RunRefusals runId={run.id} />
          </Panel>
        </Box>
      )}
      {counts && (
        <OutcomeRows
          key={shown}
          importId={found.id}
          columns={found.columns}
          outcome={shown}
          label={t(`outcomes.${shown}`)}
        />
      )}
      {undoing && <UndoDialog runId={run.id} run={found.fileName} onClose={() => setUndoing(false)} />}
    </ImportFrame>
  );
}
