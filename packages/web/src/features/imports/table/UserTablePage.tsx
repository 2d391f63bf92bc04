import { useMutation, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { useLeaveGuard } from '../../../ui/useLeaveGuard.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { useViewer } from '../../accounts/useViewer.ts';
import { useRequest } from '../../runs/useRequest.ts';
import { type ImportChoices, startingChoices, toOptionsInput } from '../importOptions.ts';
import { OptionsForm } from '../OptionsForm.tsx';
import { UserTableGrid } from './UserTableGrid.tsx';
import { emptyTable, filledRows, isBlank, MOST_ROWS, type UserTable, unnamedColumn } from './userTable.ts';

const TABLE_COLUMNS = graphql(`
  query TableColumns {
    importTemplates { format columns { key label values } }
  }
`);

const PLAN_TABLE = graphql(`
  mutation PlanTable($input: BulkCreateInput!) {
    bulkCreate(input: $input) {
      import { id }
      userErrors { code message path }
    }
  }
`);

interface Draft {
  /** Who typed it: the history stays in the tab for whoever signs in next. */
  of: string;
  table: UserTable;
  choices: ImportChoices;
}

/** B25: new users typed or pasted into a grid, then checked, corrected and created as an import is. */
export function UserTablePage() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { site = '' } = useParams();
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const viewer = useViewer();
  const kept = state as Draft | null;
  const draft = kept?.of === viewer.id ? kept : null;
  const [table, setTable] = useState(draft?.table ?? emptyTable);
  const [choices, setChoices] = useState(draft?.choices ?? startingChoices);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { data, error, refetch } = useQuery(TABLE_COLUMNS, {
    // Worded by the server, perhaps in the language before.
    fetchPolicy: 'cache-and-network',
  });
  const [planTable] = useMutation(PLAN_TABLE);
  const key = useRef({ input: '', key: '' });
  useTitle(t('table.title'));
  const rows = filledRows(table);
  const filled = rows.filter((row) => !isBlank(row)).length;
  const isHandedOver = useMemo(
    () => JSON.stringify(table) === JSON.stringify(draft?.table),
    [table, draft?.table],
  );
  const guard = useLeaveGuard(filled > 0 && !isHandedOver);

  const check = useCallback(async () => {
    const input = {
      columns: [...table.headers],
      rows: filledRows(table),
      options: toOptionsInput(choices),
      dryRun: true,
    };
    const same = JSON.stringify(input);
    if (key.current.input !== same) key.current = { input: same, key: crypto.randomUUID() };
    const result = await planTable({ variables: { input: { ...input, idempotencyKey: key.current.key } } });
    const { import: planned, userErrors = [] } = result.data?.bulkCreate ?? {};
    setProblems(userErrors.map(({ message }) => message));
    if (userErrors.length > 0) key.current = { input: '', key: '' };
    if (!planned) return;
    // Whoever comes back finds the table as it was.
    await navigate(pathname, { replace: true, state: { of: viewer.id, table, choices } satisfies Draft });
    await navigate(`/${site}/imports/${planned.id}`);
  }, [choices, navigate, pathname, planTable, site, table, viewer.id]);
  const checking = useRequest(check);

  const columns = data?.importTemplates.find((template) => template.format === 'USERS')?.columns;
  const unnamed = unnamedColumn(table);
  const full = rows.length >= MOST_ROWS;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minWidth: 0 }}>
      <PageHeader
        title={t('table.title')}
        detail={t('rows', { count: filled, shown: format.number(filled) })}
      />
      <Typography sx={{ color: 'text.secondary' }}>{t('table.help')}</Typography>
      {problems.length > 0 && (
        <Alert severity="error" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      {checking.error && <ErrorAlert error={checking.error} onRetry={() => checking.run()} />}
      {error && <ErrorAlert error={error} onRetry={() => refetch()} />}
      {unnamed !== undefined && <Alert severity="warning">{t('table.unnamed', { number: unnamed })}</Alert>}
      {full && <Alert severity="info">{t('table.full', { most: format.number(MOST_ROWS) })}</Alert>}
      <Panel
        sx={{
          display: 'flex',
          flexDirection: 'column',
          overflow: 'hidden',
          height: 'max(340px, calc(100vh - 300px))',
          flex: 'none',
        }}
      >
        {columns ? (
          <UserTableGrid table={table} columns={columns} onChange={setTable} />
        ) : (
          <SkeletonRows rows={10} columns={6} />
        )}
      </Panel>
      <Panel sx={{ p: 4 }}>
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
            {t('table.options')}
          </Box>
          <Box sx={{ mt: 4 }}>
            <OptionsForm choices={choices} onChange={setChoices} />
          </Box>
        </Box>
      </Panel>
      <Box
        component="footer"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: 2.5 }}
      >
        <Typography sx={{ color: 'text.secondary' }}>{t('nothingYet')}</Typography>
        <Button
          variant="contained"
          color="primary"
          disabled={filled === 0 || unnamed !== undefined}
          loading={checking.busy}
          onClick={() => checking.run()}
        >
          {t('table.next', { count: filled, shown: format.number(filled) })}
        </Button>
      </Box>
      {guard.dialog}
    </Box>
  );
}
