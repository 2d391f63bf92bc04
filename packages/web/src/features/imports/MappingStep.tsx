import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { FileReadingInput } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import { curingOptions } from './curingOptions.ts';
import { DefaultRole } from './DefaultRole.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { type ImportChoices, toOptionsInput } from './importOptions.ts';
import { MappingTable } from './MappingTable.tsx';
import { clashes, type FoundMapping, guessedMapping, type Mapping, namesUser } from './mapping.ts';
import { OptionsForm } from './OptionsForm.tsx';
import type { SideFile } from './useFoundMapping.ts';

const PLAN_MAPPED_IMPORT = graphql(`
  mutation PlanMappedImport($input: PlanImportInput!) {
    planImport(input: $input) {
      import { id }
      userErrors { code message path }
    }
  }
`);

const CANCEL_REPLACED_PLAN = graphql(`
  mutation CancelReplacedPlan($id: ID!) {
    cancelRun(input: { runId: $id }) {
      run { id status }
      userErrors { code message path }
    }
  }
`);

export interface PlannedImport {
  id: string;
  runId: string;
  mapping: Mapping;
}

interface MappingStepProps {
  uploadIds: readonly string[];
  /** The columns of the file, of Onboarding those of the user details. */
  found: FoundMapping;
  /** The other files of Onboarding. */
  sideFiles: readonly SideFile[];
  choices: ImportChoices;
  reading: readonly FileReadingInput[];
  /** The import that is planned so already, and is planned again where something is changed. */
  planned?: PlannedImport;
}

/** The guess, changed where it is wrong, and on to the check. */
export function MappingStep({
  uploadIds,
  found,
  sideFiles,
  choices: given,
  reading,
  planned: before,
}: MappingStepProps) {
  const { t } = useTranslation('imports');
  const { site = '' } = useParams();
  const navigate = useNavigate();
  const option = useSearchParams()[0].get('option');
  const toast = useToast();
  const guessed = useMemo(() => guessedMapping(found), [found]);
  const started = before?.mapping ?? guessed;
  const [mapping, setMapping] = useState<Mapping>(started);
  const [choices, setChoices] = useState(given);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [planImport] = useMutation(PLAN_MAPPED_IMPORT);
  const [cancelRun] = useMutation(CANCEL_REPLACED_PLAN);
  const key = useRef({ input: '', key: '' });
  const clashing = clashes(found, mapping);
  const together = uploadIds.length > 1;
  const nobody = together ? !mapping.includes('lanId') : !namesUser(found, mapping);

  const check = useCallback(async () => {
    // The import stays as it is, with what has been corrected in it.
    if (before && JSON.stringify([choices, mapping]) === JSON.stringify([given, started])) {
      navigate(`/${site}/imports/${before.id}`);
      return;
    }
    const input = {
      uploadIds: [...uploadIds],
      reading: [...reading],
      ...(together && { format: 'ONBOARDING' as const }),
      mapping: mapping.map((columnKey, index) => ({ index, columnKey: columnKey || null })),
      options: toOptionsInput(choices),
    };
    const same = JSON.stringify(input);
    if (key.current.input !== same) key.current = { input: same, key: crypto.randomUUID() };
    const result = await planImport({ variables: { input: { ...input, idempotencyKey: key.current.key } } });
    const { import: planned, userErrors = [] } = result.data?.planImport ?? {};
    setProblems(userErrors.map(({ message }) => message));
    if (userErrors.length > 0) key.current = { input: '', key: '' };
    if (!planned) return;
    // The new plan takes the place of the old one; one that stays ends by itself.
    if (before) {
      const asked = await cancelRun({ variables: { id: before.runId } }).catch(() => undefined);
      const { run, userErrors: refusals = [] } = asked?.data?.cancelRun ?? {};
      const hasEnded = run?.status === 'CANCELLED' || run?.status === 'EXPIRED';
      if (!hasEnded && (!run || refusals.length > 0)) toast(t('mapping.stays'));
    }
    navigate(`/${site}/imports/${planned.id}`, { replace: Boolean(before) });
  }, [
    before,
    cancelRun,
    choices,
    given,
    mapping,
    navigate,
    planImport,
    reading,
    site,
    started,
    t,
    toast,
    together,
    uploadIds,
  ]);
  const checking = useRequest(check);

  const choose = useCallback((index: number, columnKey: string) => {
    setProblems([]);
    setMapping((now) => now.with(index, columnKey));
  }, []);

  return (
    <ImportFrame
      step="columns"
      detail={[found.fileName, ...sideFiles.map(({ fileName }) => fileName)].join(' + ')}
      footer={
        <>
          <Button
            variant="text"
            color="primary"
            component={Link}
            to={`/${site}/imports/new`}
            state={{ choices }}
            sx={{ mr: 'auto' }}
          >
            {t('columns.back')}
          </Button>
          <Typography sx={{ color: 'text.secondary' }}>{t('nothingYet')}</Typography>
          <Button
            variant="contained"
            color="primary"
            disabled={nobody || clashing.some((at) => at !== undefined)}
            loading={checking.busy}
            onClick={() => checking.run()}
          >
            {t('columns.next')}
          </Button>
        </>
      }
    >
      {found.source && (
        <Alert severity="info">
          {t('mapping.recognised', { source: t(`sources.${found.source}`) })} {t('mapping.recognisedText')}
        </Alert>
      )}
      {sideFiles.length > 0 && (
        <Alert severity="info">
          {t('mapping.together', { file: found.fileName })}{' '}
          {sideFiles
            .map(({ fileName, columnKey }) => t(`mapping.joined.${columnKey}`, { file: fileName }))
            .join(' ')}
        </Alert>
      )}
      {before && <Alert severity="info">{t('mapping.planned')}</Alert>}
      {nobody && (
        <Alert severity="warning" role="status">
          {t(together ? 'mapping.noLanId' : 'mapping.nobody')}
        </Alert>
      )}
      {problems.length > 0 && (
        <Alert severity="error" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      {checking.error && <ErrorAlert error={checking.error} onRetry={() => checking.run()} />}
      {before && (
        <Panel sx={{ p: 4 }}>
          <Box component="details" open={option !== null}>
            <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
              {t('mapping.options')}
            </Box>
            <Box sx={{ mt: 4 }}>
              <OptionsForm
                choices={choices}
                onChange={setChoices}
                focused={curingOptions.find((one) => one === option)}
              />
            </Box>
          </Box>
        </Panel>
      )}
      {!before && !mapping.includes('roles') && (
        <DefaultRole
          value={choices.defaultRole}
          onChange={(defaultRole) => setChoices((now) => ({ ...now, defaultRole }))}
        />
      )}
      <MappingTable found={found} guessed={guessed} mapping={mapping} clashing={clashing} onChoose={choose} />
    </ImportFrame>
  );
}
