import { useMutation, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import type { PictureMatchKey } from '../../../gql/graphql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { ModeChoice } from '../../../ui/ModeChoice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useRequest } from '../../runs/useRequest.ts';
import { useUpload } from '../../uploads/useUpload.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import { ZipDrop } from './ZipDrop.tsx';

const PICTURE_LIMITS = graphql(`
  query PictureLimits {
    limits { zipBytes }
  }
`);

const PLAN_PICTURES = graphql(`
  mutation PlanPictures($input: PlanPictureImportInput!) {
    planPictureImport(input: $input) {
      pictureImport { id }
      userErrors { code message path }
    }
  }
`);

const matchKeys: readonly PictureMatchKey[] = ['AGENT_ID', 'USERNAME', 'EMAIL', 'EXTENSION', 'NUMERIC_ID'];
const ZIP_BYTES = 2 * 1024 ** 3 - 1;

/** P1: the zip, and what its file names are. Nothing is changed before the last step. */
export function NewPictureImportPage() {
  const { t } = useTranslation('pictures');
  const { site = '' } = useParams();
  const navigate = useNavigate();
  const { data } = useQuery(PICTURE_LIMITS);
  const { state, start, clear } = useUpload(site);
  const [matchBy, setMatchBy] = useState<PictureMatchKey>('AGENT_ID');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [planPictures] = useMutation(PLAN_PICTURES);
  const key = useRef({ input: '', key: '' });
  const uploadId = state.step === 'sent' ? state.upload.id : undefined;

  const plan = useRequest(
    useCallback(async () => {
      if (!uploadId) return;
      const input = { uploadId, matchBy };
      const same = JSON.stringify(input);
      if (key.current.input !== same) key.current = { input: same, key: crypto.randomUUID() };
      const { data: planned } = await planPictures({
        variables: { input: { ...input, idempotencyKey: key.current.key } },
      });
      const { pictureImport, userErrors = [] } = planned?.planPictureImport ?? {};
      setProblems(userErrors.map(({ message }) => message));
      if (pictureImport) navigate(`/${site}/imports/pictures/${pictureImport.id}`);
      else key.current = { input: '', key: '' };
    }, [matchBy, navigate, planPictures, site, uploadId]),
  );
  const forget = () => {
    setProblems([]);
    plan.clear();
  };

  return (
    <PictureFrame
      step="file"
      below={<EarlierImports />}
      footer={
        <>
          <Typography sx={{ color: 'text.secondary' }}>{t('zip.nothingYet')}</Typography>
          <Button
            variant="contained"
            color="primary"
            disabled={!uploadId}
            loading={plan.busy}
            onClick={() => void plan.run()}
          >
            {t('zip.next')}
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
          <ZipDrop
            state={state}
            maxBytes={data?.limits.zipBytes ?? ZIP_BYTES}
            onChoose={(file) => {
              forget();
              void start(file);
            }}
            onClear={() => {
              forget();
              clear();
            }}
            onRefused={(reason) => setProblems([reason])}
          />
          {problems.length > 0 && (
            <Alert severity="error" role="alert">
              {problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </Alert>
          )}
          {plan.error && <ErrorAlert error={plan.error} onRetry={() => void plan.run()} />}
          <Panel sx={{ p: 5 }}>
            <ModeChoice
              label={t('zip.matchBy')}
              value={matchBy}
              modes={matchKeys.map((value) => ({
                value,
                label: t(`zip.keys.${value}`),
                help: t(`zip.examples.${value}`),
              }))}
              onChange={(chosen) => {
                forget();
                setMatchBy(chosen);
              }}
            />
          </Panel>
        </Box>
        <Panel sx={{ p: 5, color: 'text.secondary', display: 'grid', gap: 2 }}>
          <Typography variant="h3" component="h2" sx={{ color: 'text.primary' }}>
            {t('zip.help.title')}
          </Typography>
          <div>{t('zip.help.names')}</div>
          <div>{t('zip.help.pictures')}</div>
          <div>{t('zip.help.folders')}</div>
        </Panel>
      </Box>
    </PictureFrame>
  );
}
