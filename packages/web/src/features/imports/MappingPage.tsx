import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { asGuessed, handedOver } from './handedOver.ts';
import { ImportFrame } from './ImportFrame.tsx';
import { startingChoices } from './importOptions.ts';
import { MappingStep } from './MappingStep.tsx';
import { useFoundMapping } from './useFoundMapping.ts';

/** Step 2: what the columns of what was uploaded are read as. The options of step 1 come with the address. */
export function MappingPage() {
  const { t } = useTranslation('imports');
  const { site = '' } = useParams();
  const [params] = useSearchParams();
  const uploadIds = params.getAll('upload');
  const { choices = startingChoices, reading = asGuessed } = handedOver(useLocation().state);
  const { found, sideFiles, problems, error, refetch } = useFoundMapping(uploadIds, reading);
  const another = (
    <Button component={Link} to={`/${site}/imports/new`} state={{ choices }}>
      {t('columns.back')}
    </Button>
  );

  if (error && found === undefined) {
    return (
      <ImportFrame step="columns">
        <ErrorState error={error} onRetry={refetch} />
      </ImportFrame>
    );
  }
  if (found === undefined) {
    return (
      <ImportFrame step="columns">
        <Panel sx={{ overflow: 'hidden' }}>
          <SkeletonRows rows={8} columns={3} />
        </Panel>
      </ImportFrame>
    );
  }
  if (found === null && problems.length === 0) {
    return (
      <ImportFrame step="columns">
        <EmptyState title={t('mapping.gone')} action={another}>
          {t('mapping.goneText')}
        </EmptyState>
      </ImportFrame>
    );
  }
  if (found === null || found.columns.length === 0) {
    return (
      <ImportFrame step="columns" detail={found?.fileName}>
        <EmptyState title={t('mapping.unreadable')} action={another}>
          {problems.map(({ message }) => message).join(' ')}
        </EmptyState>
      </ImportFrame>
    );
  }
  return (
    <MappingStep
      key={uploadIds.join()}
      uploadIds={uploadIds}
      found={found}
      sideFiles={sideFiles}
      choices={choices}
      reading={reading}
    />
  );
}
