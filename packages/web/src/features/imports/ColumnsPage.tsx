import Alert from '@mui/material/Alert';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ColumnsFooter } from './ColumnsFooter.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import type { ImportOnPage } from './ImportPage.tsx';
import { choicesOf } from './importOptions.ts';
import { MappingStep } from './MappingStep.tsx';
import { useFoundMapping } from './useFoundMapping.ts';
import { useImportDetail } from './useImportDetail.ts';

/** The columns of an import that is planned: whoever uploaded its files can have them read as something else. */
export function ColumnsPage({ found: planned }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const detail = useImportDetail()(planned);
  const reading = useMemo(
    () =>
      planned.chosenReading.map(({ uploadId, encoding, delimiter, sheet }) => ({
        uploadId,
        encoding,
        delimiter,
        sheet,
      })),
    [planned.chosenReading],
  );
  const { found, sideFiles, error, refetch } = useFoundMapping(planned.uploadIds, reading);
  const choices = useMemo(() => choicesOf(planned.options), [planned.options]);

  if (error && found === undefined) {
    return (
      <ImportFrame step="columns" detail={detail}>
        <ErrorState error={error} onRetry={refetch} />
      </ImportFrame>
    );
  }
  if (found === undefined) {
    return (
      <ImportFrame step="columns" detail={detail}>
        <Panel sx={{ overflow: 'hidden' }}>
          <SkeletonRows rows={8} columns={3} />
        </Panel>
      </ImportFrame>
    );
  }
  if (!found || found.columns.length === 0) {
    return (
      <ImportFrame step="columns" detail={detail} footer={<ColumnsFooter importId={planned.id} />}>
        <Alert severity="info">{t('columns.fixed')}</Alert>
        <ColumnsStep importId={planned.id} columns={planned.columns} />
      </ImportFrame>
    );
  }
  // The columns of the other Onboarding files stand behind those of the user details.
  const mapping = found.columns.map((_, index) => planned.columns[index]?.columnKey ?? '');
  return (
    <MappingStep
      key={planned.id}
      uploadIds={planned.uploadIds}
      found={found}
      sideFiles={sideFiles}
      choices={choices}
      reading={reading}
      planned={{ id: planned.id, runId: planned.run.id, mapping }}
    />
  );
}
