import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFormat } from '../../ui/useFormat.ts';

const PAGE = 50;

/** A list that is here whole, found by a part of the name and shown page by page; the address holds both. */
export function useLocalList<Row extends { name: string; code?: string }>(
  rows: readonly Row[] | undefined,
  label: string,
) {
  const { t } = useTranslation(['structure', 'ui']);
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const search = params.get('q')?.trim() ?? '';
  const found = useMemo(() => {
    const wanted = search.toLocaleLowerCase();
    return rows?.filter(({ name, code = '' }) =>
      [name, code].some((text) => text.toLocaleLowerCase().includes(wanted)),
    );
  }, [rows, search]);
  const count = found?.length ?? 0;
  const pages = Math.max(Math.ceil(count / PAGE), 1);
  const page = Math.min(Math.max(Math.trunc(Number(params.get('page'))) || 1, 1), pages);
  const before = (page - 1) * PAGE;
  const go = (to: number) =>
    setParams({ ...(search && { q: search }), ...(to > 1 && { page: String(to) }) }, { replace: true });
  return {
    search,
    total: found?.length,
    rows: found?.slice(before, before + PAGE),
    field: (
      <SearchField
        text={search}
        label={label}
        placeholder={t('searchPlaceholder')}
        onSearch={(text) => setParams(text ? { q: text } : {}, { replace: true })}
      />
    ),
    foot: pages > 1 && (
      <ListFoot
        onPrevious={page > 1 ? () => go(page - 1) : undefined}
        onNext={page < pages ? () => go(page + 1) : undefined}
      >
        {t('ui:pager.range', {
          from: format.number(before + 1),
          to: format.number(Math.min(before + PAGE, count)),
          total: format.number(count),
        })}
      </ListFoot>
    ),
  };
}
