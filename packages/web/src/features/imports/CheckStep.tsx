import Box from '@mui/material/Box';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ImportErrorCode, ImportRowOutcome } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { CheckFooter } from './CheckFooter.tsx';
import { CreationsLine } from './CreationsLine.tsx';
import { optionsThatCure } from './curingOptions.ts';
import { ErrorChips } from './ErrorChips.tsx';
import { ErrorFileButtons } from './ErrorFileButtons.tsx';
import { ImportCountsBar } from './ImportCountsBar.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import type { ImportOnPage } from './ImportPage.tsx';
import { choicesOf } from './importOptions.ts';
import { Mends } from './Mends.tsx';
import { OptionLinks } from './OptionLinks.tsx';
import { OutcomeRows } from './OutcomeRows.tsx';
import { SeatsLine } from './SeatsLine.tsx';
import { useImportDetail } from './useImportDetail.ts';
import { WrongRows, type WrongRowsHandle } from './WrongRows.tsx';

/** Step 3: what would happen, and the rows in error, corrected in place. */
export function CheckStep({ found }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const detail = useImportDetail();
  const [params, setParams] = useSearchParams();
  const wrongRows = useRef<WrongRowsHandle>(null);
  const [busy, setBusy] = useState(false);
  const invalid = found.counts?.invalid ?? 0;
  // Whoever mends the last row stays where they are.
  const [first] = useState(invalid > 0 ? 'INVALID' : 'INSERTED');
  const shown = (params.get('show') ?? first) as ImportRowOutcome;
  const code = (params.get('code') ?? undefined) as ImportErrorCode | undefined;
  const filter = useMemo(() => ({ outcome: 'INVALID' as const, ...(code && { code }) }), [code]);

  const codes = code ? [code] : found.errorCounts.map((kind) => kind.code);
  const cures = optionsThatCure(codes, choicesOf(found.options));

  const open = useCallback(
    (next: Record<string, string>) => {
      void wrongRows.current?.sendDropped();
      setParams(next, { replace: true });
    },
    [setParams],
  );

  return (
    <ImportFrame
      step="check"
      fills
      detail={detail(found)}
      actions={invalid > 0 && <ErrorFileButtons found={found} />}
      footer={<CheckFooter found={found} wrongRows={wrongRows} busy={busy} />}
    >
      <Box sx={{ position: 'relative' }}>
        <ImportCountsBar found={found} opened={shown} onOpen={(show) => open({ show })} />
        <SeatsLine licenses={found.licenses} messages={found.run.messages} />
      </Box>
      <CreationsLine creations={found.creations} status={found.run.status} />
      <ImportNotes found={found} />
      {found.run.error && <ErrorAlert error={{ errors: [found.run.error] }} />}
      {shown === 'INVALID' ? (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <ErrorChips
              counts={found.errorCounts}
              invalid={invalid}
              code={code}
              onChoose={(next) => open(next ? { show: 'INVALID', code: next } : { show: 'INVALID' })}
            />
            <OptionLinks options={cures} wrongRows={wrongRows} />
            <Mends
              suggestions={found.suggestions}
              columns={found.columns}
              onMend={(mend) => wrongRows.current?.correct(mend)}
            />
          </Box>
          <WrongRows
            key={code ?? 'all'}
            ref={wrongRows}
            importId={found.id}
            columns={found.columns}
            filter={filter}
            onBusy={setBusy}
          />
        </>
      ) : (
        <OutcomeRows
          key={shown}
          importId={found.id}
          columns={found.columns}
          outcome={shown}
          label={t(`outcomes.${shown}`)}
        />
      )}
    </ImportFrame>
  );
}
