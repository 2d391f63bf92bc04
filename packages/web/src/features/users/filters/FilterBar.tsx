import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipButton } from '../../../ui/ChipButton.tsx';
import { Opening } from '../../../ui/Opening.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import type { Go } from '../useGridParams.ts';
import { AddFilter } from './AddFilter.tsx';
import { without } from './changeFilter.ts';
import { allFields, type FilterField, type Filters, isActive, isFiltered, noFilters } from './Filters.ts';
import { maySkillFilter, withoutHiddenSkill } from './skillRule.ts';
import type { FilterLists } from './useFilterLists.ts';
import type { FilterWords } from './useFilterWords.ts';

const FilterEditor = lazy(() =>
  import('./FilterEditor.tsx').then((file) => ({ default: file.FilterEditor })),
);

/** One click away, in this order; the others come by "+ Filter". */
const usual: readonly FilterField[] = ['team', 'role', 'skill', 'license', 'status', 'dataCenter'];

interface FilterBarProps {
  filters: Filters;
  lists: FilterLists;
  words: FilterWords;
  onChange(filters: Filters, go?: Go): void;
  /** What stands at the end of the bar. */
  children?: ReactNode;
}

/** The search and the filters, each a sentence. Chips keep their places, so that nothing jumps while one is edited. */
export function FilterBar({ filters, lists, words, onChange, children }: FilterBarProps) {
  const { t } = useTranslation('users');
  const [edited, setEdited] = useState<{ field: FilterField; anchor: HTMLElement } | null>(null);
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const maySkill = maySkillFilter(filters.lists.role, lists.roles);
  const possible = allFields.filter((field) => field !== 'skill' || maySkill);
  const others = possible.filter((field) => !usual.includes(field));
  const chips = [
    ...usual.filter((field) => possible.includes(field) && (!isNarrow || isActive(field, filters))),
    ...others.filter((field) => isActive(field, filters)),
  ];

  // Ticking on in the same filter is one step back, not ten.
  const change = (next: Filters) => {
    const kept = withoutHiddenSkill(next, lists.roles);
    const replace = edited !== null && isActive(edited.field, filters) && isActive(edited.field, kept);
    onChange(kept, { replace });
  };
  const end = <Box sx={{ display: 'flex', gap: 1, flex: 'none', ml: 'auto', mt: 0.5 }}>{children}</Box>;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
      <Box
        role="search"
        aria-label={t('filters.label')}
        sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, flex: 1, minWidth: 0 }}
      >
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          text={filters.text ?? ''}
          onSearch={(text) => onChange({ ...filters, text }, { replace: Boolean(filters.text) })}
        />
        {chips.map((field) => {
          const active = isActive(field, filters);
          return (
            <ChipButton
              key={field}
              label={words.sentence(field, filters)}
              title={active ? words.sentence(field, filters, Number.POSITIVE_INFINITY) : undefined}
              active={active}
              expanded={edited?.field === field}
              onClick={(event) => setEdited({ field, anchor: event.currentTarget })}
              onRemove={
                active ? () => onChange(withoutHiddenSkill(without(filters, field), lists.roles)) : undefined
              }
              removeLabel={t('filters.remove', { field: words.fieldName(field) })}
            />
          );
        })}
        <AddFilter
          fields={possible.filter((field) => !chips.includes(field))}
          words={words}
          onAdd={(field, anchor) => setEdited({ field, anchor })}
        />
        {isFiltered(filters) && (
          <Button variant="text" size="small" color="primary" onClick={() => onChange(noFilters)}>
            {t('filters.clear')}
          </Button>
        )}
        {isNarrow && end}
      </Box>
      {!isNarrow && end}
      {edited && (
        <Suspense fallback={<Opening onClose={() => setEdited(null)} />}>
          <FilterEditor
            key={edited.field}
            {...edited}
            filters={filters}
            lists={lists}
            words={words}
            onChange={change}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </Box>
  );
}
