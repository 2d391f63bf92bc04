import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TickMark } from '../../../ui/TickMark.tsx';
import type { FilterOption } from './useFilterOptions.ts';

const List = styled('div')(({ theme }) => ({
  padding: 5,
  maxHeight: 300,
  overflow: 'auto',
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible [data-active=true]': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    padding: '4px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    scrollMarginBlock: 5,
  },
  '& [data-active=true]': { backgroundColor: theme.vars.palette.tint.accent },
  '& .words': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .detail': { marginLeft: 6, fontSize: '0.92em', color: theme.vars.palette.text.secondary },
}));

const Search = styled('input')(({ theme }) => ({
  width: '100%',
  height: 36,
  padding: '0 13px',
  border: 0,
  borderBlock: `1px solid ${theme.vars.palette.divider}`,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
  '&:focus': { outline: 'none' },
}));

interface OptionListProps {
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  onToggle(value: string): void;
  /** The search above the list; without it the list itself takes the keys. */
  search?: { text: string; placeholder: string; onChange(text: string): void } | undefined;
  /** What stands in place of the options, or below them. */
  children?: ReactNode;
}

/** Several of a list: arrows move, Enter ticks, typing searches. The focus stays in one place. */
export function OptionList({ label, options, selected, onToggle, search, children }: OptionListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, options.length - 1);
  const isSearched = search !== undefined;
  useEffect(() => {
    if (!isSearched) list.current?.focus();
  }, [isSearched]);
  const optionId = (at: number) => `${id}-${at}`;

  const move = (to: number) => {
    const at = Math.max(0, Math.min(to, options.length - 1));
    setActive(at);
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const edges: Record<string, number> = search ? {} : { Home: 0, End: options.length - 1 };
    const to = steps[event.key] ?? edges[event.key];
    const option = options[active];
    if (to !== undefined) move(to);
    else if ((event.key === 'Enter' || (event.key === ' ' && !search)) && option) onToggle(option.value);
    else return;
    event.preventDefault();
  };

  const keys = {
    'aria-activedescendant': options.length > 0 ? optionId(active) : undefined,
    onKeyDown,
  };
  return (
    <div>
      {search && (
        <Search
          autoFocus
          role="combobox"
          aria-label={search.placeholder}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          placeholder={search.placeholder}
          value={search.text}
          onChange={(event) => {
            search.onChange(event.target.value);
            setActive(0);
          }}
          {...keys}
        />
      )}
      <List
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        tabIndex={search ? -1 : 0}
        {...(search ? {} : keys)}
      >
        {options.map(({ value, label: words, detail }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
          <div
            key={value}
            tabIndex={-1}
            id={optionId(at)}
            role="option"
            aria-selected={selected.includes(value)}
            data-active={at === active}
            onPointerMove={() => setActive(at)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onToggle(value)}
          >
            <TickMark checked={selected.includes(value)} />
            <span className="words" title={detail ? `${words} · ${detail}` : words}>
              {words}
              {detail && <span className="detail">{detail}</span>}
            </span>
          </div>
        ))}
      </List>
      {children}
    </div>
  );
}
