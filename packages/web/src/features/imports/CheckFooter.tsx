import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type MouseEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useRequest } from '../runs/useRequest.ts';
import type { ImportOnPage } from './ImportPage.tsx';
import type { WrongRowsHandle } from './WrongRows.tsx';

const APPLY_IMPORT = graphql(`
  mutation ApplyImport($input: ApplyPlanInput!) {
    applyPlan(input: $input) {
      run { id status progress { done total } error { code message } }
      userErrors { code message path }
    }
  }
`);

interface CheckFooterProps {
  found: ImportOnPage;
  wrongRows: RefObject<WrongRowsHandle | null>;
  /** Corrections are on their way. */
  busy: boolean;
}

/** What can be done with a checked file: say what is left out, check again, import. */
export function CheckFooter({ found, wrongRows, busy }: CheckFooterProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const format = useFormat();
  const navigate = useNavigate();
  const [applyPlan] = useMutation(APPLY_IMPORT);
  const [problem, setProblem] = useState('');
  const key = useRef(crypto.randomUUID());
  const { inserted = 0, updated = 0, invalid = 0 } = found.counts ?? {};
  const people = inserted + updated;

  const apply = useRequest(
    useCallback(async () => {
      setProblem('');
      await wrongRows.current?.sendDropped();
      const input = { planId: found.run.id, idempotencyKey: key.current };
      const { data } = await applyPlan({ variables: { input } });
      const refused = data?.applyPlan.userErrors[0];
      if (refused) key.current = crypto.randomUUID();
      if (refused) setProblem(refused.message);
    }, [applyPlan, found.run.id, wrongRows]),
  );
  const again = useRequest(
    useCallback(async () => {
      await wrongRows.current?.checkAgain();
    }, [wrongRows]),
  );
  const back = useRequest(
    useCallback(async () => {
      if ((await wrongRows.current?.sendDropped()) !== false) navigate('?step=columns');
    }, [navigate, wrongRows]),
  );
  const failed = apply.error ?? again.error ?? back.error;

  return (
    <>
      <Button
        variant="text"
        color="primary"
        component={Link}
        to="?step=columns"
        onClick={(event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          void back.run();
        }}
        sx={{ mr: 'auto' }}
      >
        {t('ui:back')}
      </Button>
      <Typography
        role={problem || failed ? 'alert' : undefined}
        sx={{ color: problem || failed ? 'error.main' : 'text.secondary' }}
      >
        {failed ? (errorWords(failed).message ?? t('ui:error.network')) : problem || noteOf()}
      </Typography>
      {invalid > 0 && (
        <Button loading={again.busy || busy} onClick={() => void again.run()}>
          {t('check.again')}
        </Button>
      )}
      <Button
        variant="contained"
        color="primary"
        disabled={people === 0 || busy}
        loading={apply.busy}
        onClick={() => void apply.run()}
      >
        {t('check.import', { count: people, shown: format.number(people) })}
      </Button>
    </>
  );

  function noteOf(): string {
    if (people === 0) return t('check.nothingToImport');
    if (invalid > 0) return t('check.leftOut', { count: invalid, shown: format.number(invalid) });
    return t('nothingYet');
  }
}
