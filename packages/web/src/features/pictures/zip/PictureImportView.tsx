import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import type { PictureOutcome, PictureReason } from '../../../gql/graphql.ts';
import { errorWords } from '../../../ui/errorWords.ts';
import { ProportionBar, type ProportionPart } from '../../../ui/ProportionBar.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { UndoDialog } from '../../runs/UndoDialog.tsx';
import { useRequest } from '../../runs/useRequest.ts';
import { PictureFrame } from './PictureFrame.tsx';
import type { PicturesOnPage } from './PictureImportPage.tsx';
import { PictureRows } from './PictureRows.tsx';
import { ReasonChips } from './ReasonChips.tsx';

const APPLY_PICTURES = graphql(`
  mutation ApplyPictures($input: ApplyPlanInput!) {
    applyPlan(input: $input) {
      run { id status canUndo counts { changed } progress { done total } error { code message } }
      userErrors { code message path }
    }
  }
`);

/** What would happen or has happened; each count opens its files (P3). */
export function PictureImportView({ found }: { found: PicturesOnPage }) {
  const { t } = useTranslation(['pictures', 'ui']);
  const { site } = useParams();
  const format = useFormat();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const [undoing, setUndoing] = useState(false);
  const [problem, setProblem] = useState('');
  const [applyPlan] = useMutation(APPLY_PICTURES);
  const key = useRef(crypto.randomUUID());
  const { counts, run } = found;
  const planned = run.status === 'PLANNED';
  const applied = run.status === 'APPLIED' || run.status === 'UNDONE';
  const { inserted = 0, replaced = 0, unchanged = 0, invalid = 0 } = counts ?? {};
  const given = inserted + replaced;
  const first = given > 0 ? (inserted > 0 ? 'INSERTED' : 'REPLACED') : invalid > 0 ? 'INVALID' : 'UNCHANGED';
  const shown = (params.get('show') ?? first) as PictureOutcome;
  const reason = (params.get('reason') ?? undefined) as PictureReason | undefined;
  const runId = run.id;

  const apply = useRequest(
    useCallback(async () => {
      setProblem('');
      const input = { planId: runId, idempotencyKey: key.current };
      const { data } = await applyPlan({ variables: { input } });
      const wrong = data?.applyPlan.userErrors[0];
      if (wrong) {
        key.current = crypto.randomUUID();
        setProblem(wrong.message);
      }
      await client.refetchQueries({ include: 'active' });
    }, [applyPlan, client, runId]),
  );
  const failed = apply.error && (errorWords(apply.error).message ?? t('ui:error.network'));

  const tense = planned ? 'will' : 'did';
  const parts: ProportionPart[] = [
    { key: 'INSERTED', label: t(`zip.counts.${tense}.inserted`), count: inserted, tone: 'accent' },
    { key: 'REPLACED', label: t(`zip.counts.${tense}.replaced`), count: replaced, tone: 'good' },
    { key: 'UNCHANGED', label: t('zip.counts.unchanged'), count: unchanged, tone: 'quiet' },
    { key: 'INVALID', label: t(`zip.counts.${tense}.invalid`), count: invalid, tone: 'bad' },
  ];
  const happened = () => {
    if (run.status === 'APPLIED') return t('zip.applied', { count: given, shown: format.number(given) });
    if (run.status === 'UNDONE') return t('zip.undone');
    return run.error?.message ?? t(`zip.ended.${run.status}`, { defaultValue: t('zip.ended.other') });
  };

  return (
    <PictureFrame
      step={applied ? 'done' : 'check'}
      detail={found.fileName}
      footer={
        <>
          {planned ? (
            <Button
              component={RouterLink}
              to={`/${site}/imports/pictures`}
              variant="text"
              color="primary"
              sx={{ mr: 'auto' }}
            >
              {t('ui:back')}
            </Button>
          ) : (
            <Link component={RouterLink} to={`/${site}/runs/${runId}`} sx={{ mr: 'auto', fontWeight: 600 }}>
              {t('zip.seeRun')}
            </Link>
          )}
          {planned && (
            <Typography
              role={problem || failed ? 'alert' : undefined}
              sx={{ color: problem || failed ? 'error.main' : 'text.secondary' }}
            >
              {failed || problem || t(given > 0 ? 'zip.nothingYet' : 'zip.nothingToDo')}
            </Typography>
          )}
          {run.canUndo && <Button onClick={() => setUndoing(true)}>{t('ui:undo')}</Button>}
          {planned ? (
            <Button
              variant="contained"
              color="primary"
              disabled={given === 0}
              loading={apply.busy}
              onClick={() => void apply.run()}
            >
              {t('zip.import', { count: given, shown: format.number(given) })}
            </Button>
          ) : (
            <Button
              component={RouterLink}
              to={`/${site}/imports/pictures`}
              variant="contained"
              color="primary"
            >
              {t('zip.another')}
            </Button>
          )}
        </>
      }
    >
      {!planned && (
        <Alert
          severity={run.status === 'APPLIED' ? 'success' : run.status === 'FAILED' ? 'error' : 'info'}
          role="status"
        >
          {happened()}
        </Alert>
      )}
      {counts && (
        <>
          <ProportionBar
            parts={parts}
            opened={shown}
            onOpen={(show) => setParams({ show }, { replace: true })}
          />
          {shown === 'INVALID' && found.reasonCounts.length > 1 && (
            <ReasonChips
              counts={found.reasonCounts}
              reason={reason}
              onChoose={(next) =>
                setParams({ show: 'INVALID', ...(next && { reason: next }) }, { replace: true })
              }
            />
          )}
          <PictureRows
            key={`${shown} ${reason} ${run.status}`}
            importId={found.id}
            filter={{ outcome: shown, ...(shown === 'INVALID' && reason && { reason }) }}
          />
        </>
      )}
      {undoing && <UndoDialog runId={runId} run={found.fileName} onClose={() => setUndoing(false)} />}
    </PictureFrame>
  );
}
