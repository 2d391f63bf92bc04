import { useApolloClient } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Opening } from '../../ui/Opening.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useSite } from '../sites/useSite.ts';
import { actionsFor, type BulkAction, exportUsers } from './actions/bulkActions.ts';
import { useBulkActions } from './actions/useBulkActions.tsx';
import { drawerTabOf } from './drawer/drawerTab.ts';
import { OpeningDrawer } from './drawer/OpeningDrawer.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { isFiltered, noFilters, statusesOf } from './filters/Filters.ts';
import { parseFilters } from './filters/filterParams.ts';
import { useFilterLists } from './filters/useFilterLists.ts';
import { useFilterNames } from './filters/useFilterNames.ts';
import { useFilterWords } from './filters/useFilterWords.ts';
import { ColumnsMenu } from './grid/ColumnsMenu.tsx';
import { UsersFoot } from './grid/UsersFoot.tsx';
import { UsersGrid } from './grid/UsersGrid.tsx';
import { useGridPreferences } from './grid/useGridPreferences.ts';
import { useUsersList } from './grid/useUsersList.ts';
import { firstPage, sortKeys } from './gridParams.ts';
import { NoUsers } from './NoUsers.tsx';
import { SelectMenu } from './selection/SelectMenu.tsx';
import { useSelection } from './selection/useSelection.ts';
import { UsersHeader } from './UsersHeader.tsx';
import { useGridParams } from './useGridParams.ts';
import { VIEW } from './views/openedAddress.ts';
import { useViews } from './views/useViews.ts';
import { ViewsButton } from './views/ViewsButton.tsx';

// What is not there at first is fetched when it is asked for.
const loadDrawer = () => import('./drawer/UserDrawer.tsx').then((file) => ({ default: file.UserDrawer }));
const UserDrawer = lazy(loadDrawer);
const PasteListDialog = lazy(() =>
  import('./selection/PasteListDialog.tsx').then((file) => ({ default: file.PasteListDialog })),
);
const SelectionBar = lazy(() =>
  import('./selection/SelectionBar.tsx').then((file) => ({ default: file.SelectionBar })),
);

/** The users of a site. Nobody selected in one site is acted on in another. */
export function UsersPage() {
  const { slug } = useSite();
  return <UsersOfSite key={slug} />;
}

function UsersOfSite() {
  const { t } = useTranslation('users');
  const site = useSite();
  useTitle(t('title'), site.name);
  const client = useApolloClient();
  const [address] = useSearchParams();
  const look = useGridPreferences(address.get(VIEW));
  const { preferences, change: changePreferences } = look;
  const [pasting, setPasting] = useState(false);
  const columnIds = useMemo(() => preferences.columns.map(({ column }) => column), [preferences.columns]);
  const params = useGridParams(preferences.size);
  const views = useViews(look);
  const { filters, filterKey, place, setFilters, setUser } = params;
  const lists = useFilterLists();
  const words = useFilterWords(useFilterNames(filters, lists));
  const { filter, page, total } = useUsersList(params, lists, { columns: columnIds, wait: views.wait });
  const selection = useSelection({
    filter,
    filterKey,
    filterWords: words.all(filters),
    sort: params.sort,
    rows: page.rows,
  });
  const { actions, begin, dialog } = useBulkActions(columnIds);
  const filtered = isFiltered(filters);
  // Whoever points at the list may open somebody next. Who opens it asks again, and sees what went wrong.
  const drawerIsNear = () => void loadDrawer().catch(() => {});
  const firstRow = page.pageInfo?.hasPreviousPage ? place.from : 1;

  const exportAll = () =>
    begin({
      action: exportUsers,
      selection: {
        input: { filter: { where: filter, sort: sortKeys(params.sort) } },
        count: total.count ?? 0,
        isExact: total.isExact,
        description: selection.describeAll(),
      },
      onDone: () => undefined,
    });
  const refresh = () => void client.refetchQueries({ include: 'active' });
  const onDone = (action: BulkAction) => {
    if (action.endsSelection) selection.change({ type: 'clear' });
    else void selection.recount();
    refresh();
  };
  const beginFor = (action: BulkAction, { id, name }: { id: string; name: string }) =>
    begin({
      action,
      selection: { input: { ids: [id] }, count: 1, isExact: true, description: name },
      onDone: () => {
        if (action.endsSelection)
          selection.change({ type: 'set', ids: [id], selected: false, under: filterKey });
        refresh();
      },
    });
  return (
    <>
      <UsersHeader filtered={filtered} total={total} onExport={exportAll} />
      <FilterBar filters={filters} lists={lists} words={words} onChange={setFilters}>
        <SelectMenu
          shown={views.error ? 0 : (page.rows?.length ?? 0)}
          total={total}
          onPage={() => selection.grid.set(page.rows ?? [], true)}
          onAll={() => void selection.selectAll()}
          onPaste={() => setPasting(true)}
        />
        <ViewsButton views={views} />
        <ColumnsMenu preferences={preferences} onChange={changePreferences} />
      </FilterBar>
      <Panel
        onPointerEnter={drawerIsNear}
        onFocus={drawerIsNear}
        sx={{ display: 'flex', flexDirection: 'column', flex: '1 0 320px', minHeight: 0, overflow: 'hidden' }}
      >
        <Box sx={{ position: 'relative', display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
          {views.error ? (
            <ErrorState error={views.error} onRetry={views.reload} />
          ) : page.error ? (
            <ErrorState
              error={page.error}
              onRetry={() => (place.from > 1 ? params.setPlace(firstPage) : refresh())}
            />
          ) : (
            <UsersGrid
              rows={page.rows}
              firstRow={firstRow}
              total={total.count}
              busy={page.busy}
              sort={params.sort}
              preferences={preferences}
              onPreferences={changePreferences}
              selection={selection.grid}
              actions={actions}
              covered={selection.count > 0}
              empty={<NoUsers filtered={filtered} onClear={() => setFilters(noFilters)} />}
              onSort={params.setSort}
              onOpen={setUser}
              onChoose={beginFor}
            />
          )}
          {selection.count > 0 && (
            <Suspense fallback={null}>
              <SelectionBar
                selection={selection}
                actions={actionsFor(actions, statusesOf(filters))}
                total={total}
                filterKey={filterKey}
                onChoose={(action) => begin({ action, selection: selection.selection, onDone })}
                onShow={(key) => setFilters(parseFilters(new URLSearchParams(key)))}
              />
            </Suspense>
          )}
        </Box>
        <UsersFoot
          place={place}
          size={params.size}
          shown={page.rows?.length ?? 0}
          total={total}
          pageInfo={page.pageInfo}
          onPlace={params.setPlace}
          onSize={(size) => {
            changePreferences({ size });
            params.setSize(size);
          }}
        />
      </Panel>
      {params.openUser && (
        <Suspense fallback={<OpeningDrawer onClose={() => setUser(null)} />}>
          <UserDrawer
            id={params.openUser}
            tab={drawerTabOf(params.tab)}
            actions={actions}
            onTab={params.setTab}
            onOpenUser={setUser}
            onChoose={beginFor}
            onClose={() => setUser(null)}
          />
        </Suspense>
      )}
      {pasting && (
        <Suspense fallback={<Opening onClose={() => setPasting(false)} />}>
          <PasteListDialog
            onClose={() => setPasting(false)}
            onSelect={(saved) => selection.change({ type: 'saved', ...saved })}
          />
        </Suspense>
      )}
      {dialog}
    </>
  );
}
