import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { FileReadingInput } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { type ImportChoices, startingChoices } from './importOptions.ts';
import { MappingStep } from './MappingStep.tsx';

const IMPORT_MAPPING = graphql(`
  query ImportMapping($uploadId: ID!, $reading: FileReadingInput) {
    importMapping(uploadId: $uploadId, reading: $reading) {
      fileName
      source
      columns {
        index
        header
        samples
        sampleNames { firstName lastName }
        columnKey
        guess
        isPassword
      }
      fields { key label help isList isKey excludes }
      problems { code message path }
    }
  }
`);

/** What step 1 hands over. */
interface MappingState {
  choices?: ImportChoices;
  /** How the file is read, where the guess is wrong. */
  reading?: FileReadingInput;
}

/** Step 2: what the columns of an uploaded file are read as. The options of step 1 come with the address. */
export function MappingPage() {
  const { t } = useTranslation('imports');
  const { site = '' } = useParams();
  const [params] = useSearchParams();
  const uploadId = params.get('upload') ?? '';
  const state = useLocation().state as MappingState | null;
  const { choices = startingChoices, reading } = state ?? {};
  const { data, error, refetch } = useQuery(IMPORT_MAPPING, {
    variables: { uploadId, reading },
    fetchPolicy: 'network-only',
  });
  const found = data?.importMapping;
  const another = (
    <Button component={Link} to={`/${site}/imports/new`} state={{ choices }}>
      {t('columns.back')}
    </Button>
  );

  if (error && !data) {
    return (
      <ImportFrame step="columns">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </ImportFrame>
    );
  }
  if (!data) {
    return (
      <ImportFrame step="columns">
        <Panel sx={{ overflow: 'hidden' }}>
          <SkeletonRows rows={8} columns={3} />
        </Panel>
      </ImportFrame>
    );
  }
  if (!found) {
    return (
      <ImportFrame step="columns">
        <EmptyState title={t('mapping.gone')} action={another}>
          {t('mapping.goneText')}
        </EmptyState>
      </ImportFrame>
    );
  }
  if (found.columns.length === 0) {
    return (
      <ImportFrame step="columns" detail={found.fileName}>
        <EmptyState title={t('mapping.unreadable')} action={another}>
          {found.problems.map(({ message }) => message).join(' ')}
        </EmptyState>
      </ImportFrame>
    );
  }
  return <MappingStep key={uploadId} uploadId={uploadId} found={found} choices={choices} reading={reading} />;
}
