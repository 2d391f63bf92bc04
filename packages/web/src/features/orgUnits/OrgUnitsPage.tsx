import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import type { WidgetFocus } from '../../ui/grid/GridColumn.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TreeView } from '../../ui/tree/TreeView.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { countsBelow, type OrgUnit } from './OrgUnit.ts';
import { type OpenDialog, OrgUnitDialogs } from './OrgUnitDialogs.tsx';

const ORG_UNITS = graphql(`
  query OrgUnitsPage {
    orgUnits { id name parentId path isLeaf userCount }
  }
`);

/** Opened at first, until somebody chooses. */
const LEVELS_AT_FIRST = 1;

/** The org tree of the site: units below units, made, renamed, moved and deleted. */
export function OrgUnitsPage() {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const { slug } = useSite();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [dialog, setDialog] = useState<OpenDialog | undefined>();
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>();
  useTitle(t('orgUnits.title'));
  const { data, error, refetch } = useQuery(ORG_UNITS, { fetchPolicy: 'cache-and-network' });
  const units = data?.orgUnits;
  const counts = useMemo(() => countsBelow(units ?? []), [units]);
  const branches = useMemo(
    () => new Set((units ?? []).filter(({ isLeaf }) => !isLeaf).map(({ id }) => id)),
    [units],
  );
  const open = useMemo(() => {
    const first = (units ?? []).filter(({ path }) => path.length <= LEVELS_AT_FIRST);
    return chosen ?? new Set(first.map(({ id }) => id));
  }, [chosen, units]);
  const onChanged = useCallback(
    (within?: string) => {
      if (within) setChosen(new Set([...open, within]));
      void refetch();
    },
    [open, refetch],
  );

  const end = (unit: OrgUnit, widget: WidgetFocus) => {
    const count = counts.get(unit.id) ?? 0;
    const shown = format.number(count);
    const choose = (which: 'rename' | 'move' | 'delete') => () => setDialog({ dialog: which, unit });
    return (
      <>
        {count > 0 ? (
          <Link
            component={RouterLink}
            to={`/${slug}/users?orgUnit=${unit.id}`}
            aria-label={t('orgUnits.users', { count, shown, name: unit.name })}
            className="tabular"
            {...widget}
          >
            {shown}
          </Link>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            0
          </Box>
        )}
        {manages && (
          <RowMenu
            label={t('actionsOf', { name: unit.name })}
            widget={widget}
            entries={[
              {
                key: 'add',
                label: t('orgUnits.addBelow'),
                onChoose: () => setDialog({ dialog: 'create', unit }),
              },
              { key: 'rename', label: t('rename'), onChoose: choose('rename') },
              { key: 'move', label: t('orgUnits.move'), onChoose: choose('move') },
              { key: 'delete', label: t('delete'), danger: true, apart: true, onChoose: choose('delete') },
            ]}
          />
        )}
      </>
    );
  };
  const newButton = manages && (
    <Button variant="contained" color="primary" onClick={() => setDialog({ dialog: 'create' })}>
      {t('orgUnits.new')}
    </Button>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        flex: 1,
        minHeight: 0,
        minWidth: 0,
        maxWidth: 960,
      }}
    >
      <PageHeader
        title={t('orgUnits.title')}
        detail={<span role="status">{units && format.number(units.length)}</span>}
        actions={newButton}
      />
      {branches.size > 0 && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button size="small" onClick={() => setChosen(branches)}>
            {t('orgUnits.expandAll')}
          </Button>
          <Button size="small" onClick={() => setChosen(new Set())}>
            {t('orgUnits.collapseAll')}
          </Button>
        </Box>
      )}
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !units && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !units && <SkeletonRows columns={2} />}
        {units?.length === 0 && (
          <EmptyState title={t('orgUnits.none')} action={newButton}>
            {t('orgUnits.noneText')}
          </EmptyState>
        )}
        {units && units.length > 0 && (
          <TreeView
            label={t('orgUnits.title')}
            nodes={units}
            open={open}
            onOpen={setChosen}
            onActivate={manages ? (unit) => setDialog({ dialog: 'rename', unit }) : undefined}
            onDelete={manages ? (unit) => setDialog({ dialog: 'delete', unit }) : undefined}
            end={end}
          />
        )}
      </Panel>
      {dialog && (
        <OrgUnitDialogs
          open={dialog}
          units={units ?? []}
          onChanged={onChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Box>
  );
}
