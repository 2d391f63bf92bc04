import { useApolloClient, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWarnOnLeaving } from '../../ui/useWarnOnLeaving.ts';
import { useViewer } from '../accounts/useViewer.ts';
import { useRequest } from '../runs/useRequest.ts';
import { FileDrop } from './FileDrop.tsx';
import { handedOverTo } from './handedOver.ts';
import { ImportFrame } from './ImportFrame.tsx';
import { startingChoices } from './importOptions.ts';
import { OptionsForm } from './OptionsForm.tsx';
import { Templates } from './Templates.tsx';
import { uploadQuery } from './uploadQuery.ts';
import { keptFiles, readingsOf, useUploads } from './useUploads.ts';

const IMPORT_TEMPLATES = graphql(`
  query ImportTemplates {
    importTemplates {
      format
      name
      url
      workbookUrl
      columns { key label required help values }
    }
    limits { uploadBytes importRows }
  }
`);

const ONBOARDING_FILES = graphql(`
  query OnboardingFiles($uploadIds: [ID!]!, $reading: [FileReadingInput!]) {
    onboardingMapping(uploadIds: $uploadIds, reading: $reading) { problems { message } }
  }
`);

/** Step 1: the file and what to do with it. Nothing is written before the last step. */
export function NewImportPage() {
  const { t } = useTranslation('imports');
  const { site = '' } = useParams();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { pathname, state } = useLocation();
  const [again] = useState(() => handedOverTo(viewer.id, state));
  const {
    data,
    error: templatesError,
    refetch,
  } = useQuery(IMPORT_TEMPLATES, {
    // Worded by the server, perhaps in the language before.
    fetchPolicy: 'cache-and-network',
  });
  const { files, add, remove, retry, read, lose } = useUploads(site, again.files ?? []);
  const [choices, setChoices] = useState(again.choices ?? startingChoices);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const client = useApolloClient();

  const check = useCallback(async () => {
    const uploadIds = files.flatMap((file) => (file.step === 'sent' ? file.upload.id : []));
    const reading = readingsOf(files);
    if (uploadIds.length > 1) {
      // Of files that do not belong together one is taken out here.
      const { data } = await client.query({
        query: ONBOARDING_FILES,
        variables: { uploadIds, reading },
        fetchPolicy: 'network-only',
      });
      const wrong = (data?.onboardingMapping.problems ?? []).map(({ message }) => message);
      setProblems(wrong);
      if (wrong.length > 0) return;
    }
    navigate(`/${site}/imports/new/columns?${uploadQuery(uploadIds)}`, { state: { choices, reading } });
  }, [choices, client, navigate, site, files]);
  const checking = useRequest(check);
  useWarnOnLeaving(files.some(({ step }) => step === 'sending'));
  // Whoever comes back or loads the page again finds the files that the server has, and what was chosen.
  const kept = JSON.stringify({ of: viewer.id, choices, files: keptFiles(files) });
  useEffect(() => {
    void navigate(pathname, { replace: true, state: JSON.parse(kept) });
  }, [navigate, pathname, kept]);

  const forget = () => {
    setProblems([]);
    checking.clear();
  };
  const sent = files.length > 0 && files.every(({ step }) => step === 'sent');

  return (
    <ImportFrame
      step="file"
      footer={
        <>
          <Box sx={{ flex: 1 }} />
          <Typography sx={{ color: 'text.secondary' }}>{t('nothingYet')}</Typography>
          <Button
            variant="contained"
            color="primary"
            disabled={!sent}
            loading={checking.busy}
            onClick={() => checking.run()}
          >
            {t(files.length > 1 ? 'file.nextFiles' : 'file.next')}
          </Button>
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 4, minWidth: 0 }}>
          <FileDrop
            files={files}
            maxBytes={data?.limits.uploadBytes ?? 500 * 1024 * 1024}
            maxRows={data?.limits.importRows ?? 1_000_000}
            onAdd={(added) => {
              forget();
              add(added);
            }}
            onRemove={(key) => {
              forget();
              remove(key);
            }}
            onRetry={(key, file) => void retry(key, file)}
            onRead={(key, reading) => {
              forget();
              read(key, reading);
            }}
            onGone={lose}
            onRefused={(reason) => setProblems([reason])}
          />
          {problems.length > 0 && (
            <Alert severity="error" role="alert">
              {problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </Alert>
          )}
          {checking.error && <ErrorAlert error={checking.error} onRetry={() => checking.run()} />}
          <Panel sx={{ p: 5 }}>
            <OptionsForm choices={choices} onChange={setChoices} />
          </Panel>
        </Box>
        <Panel sx={{ p: 5 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 3 }}>
            {t('templates.title')}
          </Typography>
          {templatesError && <ErrorAlert error={templatesError} onRetry={() => refetch()} />}
          <Templates templates={data?.importTemplates ?? []} />
        </Panel>
      </Box>
    </ImportFrame>
  );
}
