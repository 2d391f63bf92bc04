import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useRequest } from '../runs/useRequest.ts';
import { ColumnsLink } from './ColumnsLink.tsx';
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
  const failed = apply.error ?? again.error;

  return (
    <>
      <ColumnsLink wrongRows={wrongRows} sx={{ mr: 'auto' }}>
        {t('ui:back')}
      </ColumnsLink>
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
