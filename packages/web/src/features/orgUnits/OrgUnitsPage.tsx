import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { foundUnits, type OrgUnit } from './OrgUnit.ts';
import { type OpenDialog, OrgUnitDialogs } from './OrgUnitDialogs.tsx';
import { OrgUnitTree } from './OrgUnitTree.tsx';
import { useMoving } from './useMoving.ts';
import { useOrgUnitChanges } from './useOrgUnitChanges.ts';

const ORG_UNITS = graphql(`
  query OrgUnitsPage {
    orgUnits { id name parentId userCount }
  }
`);

const none: readonly OrgUnit[] = [];

/** The org tree of the site: units below units, found, made, renamed, moved, merged and deleted. */
export function OrgUnitsPage() {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [params, setParams] = useSearchParams();
  const search = params.get('q')?.trim() ?? '';
  const [dialog, setDialog] = useState<OpenDialog | undefined>();
  /** Opened by hand; until then the roots are. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>();
  useTitle(t('orgUnits.title'));
  const { data, error, refetch } = useQuery(ORG_UNITS, { fetchPolicy: 'cache-and-network' });
  const units = data?.orgUnits ?? none;
  const { shown, found } = useMemo(
    () => (search ? foundUnits(units, search) : { shown: units, found: units.length }),
    [units, search],
  );
  const branches = useMemo(() => new Set(shown.flatMap(({ parentId }) => parentId ?? [])), [shown]);
  const roots = useMemo(() => units.filter(({ parentId }) => !parentId).map(({ id }) => id), [units]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(
    () => (search ? new Set([...branches].filter((id) => !closed.has(id))) : (chosen ?? new Set(roots))),
    [search, branches, closed, chosen, roots],
  );
  const onOpen = useCallback(
    (next: ReadonlySet<string>) =>
      search ? setClosed(new Set([...branches].filter((id) => !next.has(id)))) : setChosen(next),
    [search, branches],
  );
  const reload = useCallback(() => void refetch(), [refetch]);
  const changes = useOrgUnitChanges((within) => {
    if (within) setChosen((now) => new Set([...(now ?? roots), within]));
    reload();
  });
  const moving = useMoving({ units, changes, onRefused: setDialog });
  const close = () => {
    changes.forget();
    setDialog(undefined);
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
        detail={<span role="status">{data && format.number(found)}</span>}
        actions={newButton}
      />
      {units.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <SearchField
            text={search}
            label={t('orgUnits.search')}
            placeholder={t('searchPlaceholder')}
            onSearch={(text) => {
              setClosed(new Set());
              setParams(text ? { q: text } : {}, { replace: true });
            }}
          />
          <Button size="small" onClick={() => onOpen(branches)}>
            {t('orgUnits.expandAll')}
          </Button>
          <Button size="small" onClick={() => onOpen(new Set())}>
            {t('orgUnits.collapseAll')}
          </Button>
        </Box>
      )}
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !data && <ErrorState error={error} onRetry={reload} />}
        {!error && !data && <SkeletonRows columns={2} />}
        {data && units.length === 0 && (
          <EmptyState title={t('orgUnits.none')} action={newButton}>
            {t('orgUnits.noneText')}
          </EmptyState>
        )}
        {units.length > 0 && shown.length === 0 && (
          <EmptyState title={t('noMatch', { search })}>{t('noMatchText')}</EmptyState>
        )}
        {shown.length > 0 && (
          <OrgUnitTree
            units={units}
            shown={shown}
            open={open}
            onOpen={onOpen}
            moving={moving}
            onDialog={setDialog}
            manages={manages}
          />
        )}
      </Panel>
      {dialog && (
        <OrgUnitDialogs
          open={dialog}
          units={units}
          changes={changes}
          onMoved={moving.said}
          onReload={reload}
          onClose={close}
        />
      )}
    </Box>
  );
}
