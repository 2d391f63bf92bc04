import { useApolloClient } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { errorWords } from '../../ui/errorWords.ts';
import { useRequest } from './useRequest.ts';
import { useUndoRun } from './useUndoRun.ts';

interface ResultActionsProps {
  runId: string;
  canUndo: boolean;
  onClose(): void;
}

/** Undo at once, and the way to the whole run. */
export function ResultActions({ runId, canUndo, onClose }: ResultActionsProps) {
  const { t } = useTranslation(['runs', 'ui']);
  const { site } = useParams();
  const client = useApolloClient();
  const undoRun = useUndoRun();
  const key = useRef(crypto.randomUUID());
  const [said, setSaid] = useState('');
  const undo = useRequest(
    useCallback(async () => {
      const answer = await undoRun(runId, { idempotencyKey: key.current });
      const { counts, status } = answer?.run ?? {};
      const wrong = answer?.userErrors[0];
      const problem = wrong?.code === 'COUNT_REQUIRED' ? t('toast.undoCount') : wrong?.message;
      const words = { count: counts?.changed ?? 0, refused: counts?.refused ?? 0 };
      const outcome = words.refused > 0 ? 'toast.undonePartly' : 'toast.undone';
      setSaid(problem ?? (status === 'APPLIED' ? t(outcome, words) : t('toast.undoing')));
      await client.refetchQueries({ include: 'active' });
    }, [client, runId, t, undoRun]),
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 3 }}>
      <span role="status">
        {undo.error ? (errorWords(undo.error).message ?? t('ui:error.network')) : said}
      </span>
      <Link component={RouterLink} to={`/${site}/runs/${runId}`} onClick={onClose} sx={{ fontWeight: 600 }}>
        {t('result.seeRun')}
      </Link>
      {canUndo && (
        <Button loading={undo.busy} onClick={() => void undo.run()}>
          {t('ui:undo')}
        </Button>
      )}
    </Box>
  );
}
