import type { UserFilter, UserSelection } from '../../../gql/graphql.ts';
import { type Sort, sortKeys } from '../gridParams.ts';

/** The server takes so many ids in one request. */
export const mostIds = 10_000;

interface Ids {
  kind: 'ids';
  ids: ReadonlySet<string>;
  /** The one filter under which all of them were ticked; null once they come from several. */
  under: string | null;
}

interface All {
  kind: 'all';
  where: UserFilter;
  /** The filter as a key to compare by. */
  under: string;
  except: ReadonlySet<string>;
  matching: number;
  isExact: boolean;
  /** What matched, in words: "Team is Night". */
  words: string;
}

interface Saved {
  kind: 'saved';
  id: string;
  count: number;
}

/** W5: who is selected, whatever page, sort or filter is on screen. */
export type SelectionState = { kind: 'none' } | Ids | All | Saved;

export type SelectionAction =
  /** Ticks or unticks rows seen under a filter. */
  | { type: 'set'; ids: readonly string[]; selected: boolean; under: string }
  | { type: 'all'; where: UserFilter; under: string; matching: number; isExact: boolean; words: string }
  | { type: 'recounted'; matching: number; isExact: boolean }
  | { type: 'saved'; id: string; count: number }
  | { type: 'clear' };

export const nobody: SelectionState = { kind: 'none' };

export function select(selection: SelectionState, action: SelectionAction): SelectionState {
  switch (action.type) {
    case 'clear':
      return nobody;
    case 'all':
      return { ...action, kind: 'all', except: new Set() };
    case 'saved':
      return { kind: 'saved', id: action.id, count: action.count };
    case 'recounted': {
      if (selection.kind !== 'all') return selection;
      const { matching, isExact } = action;
      return atLeastOne({ ...selection, matching, isExact });
    }
    case 'set':
      return set(selection, action);
  }
}

function set(selection: SelectionState, action: SelectionAction & { type: 'set' }): SelectionState {
  const { ids, selected, under } = action;
  switch (selection.kind) {
    case 'none':
      return selected ? atLeastOne({ kind: 'ids', ids: added(new Set(), ids), under }) : selection;
    case 'ids': {
      const next = selected ? added(selection.ids, ids) : removed(selection.ids, ids);
      return atLeastOne({
        kind: 'ids',
        ids: next,
        under: selected && selection.under !== under ? null : selection.under,
      });
    }
    case 'all': {
      const except = selected ? removed(selection.except, ids) : added(selection.except, ids);
      return atLeastOne({ ...selection, except });
    }
    // Who is on a pasted list is known to the server only.
    case 'saved':
      return selection;
  }
}

function added(ids: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  const next = new Set(ids);
  for (const id of more) if (next.size < mostIds) next.add(id);
  return next;
}

function removed(ids: ReadonlySet<string>, fewer: readonly string[]): ReadonlySet<string> {
  const next = new Set(ids);
  for (const id of fewer) next.delete(id);
  return next;
}

function atLeastOne(selection: Ids | All): SelectionState {
  return selectedCount(selection) > 0 ? selection : nobody;
}

export function selectedCount(selection: SelectionState): number {
  switch (selection.kind) {
    case 'none':
      return 0;
    case 'ids':
      return selection.ids.size;
    case 'all':
      return Math.max(0, selection.matching - selection.except.size);
    case 'saved':
      return selection.count;
  }
}

export function isExact(selection: SelectionState): boolean {
  return selection.kind !== 'all' || selection.isExact;
}

/** Whether the selection may reach beyond a filter, so that the server is asked how far. */
export function mayReachBeyond(selection: SelectionState, filter: string): boolean {
  if (selection.kind === 'ids' || selection.kind === 'all') return selection.under !== filter;
  return selection.kind === 'saved';
}

/**
 * The selection as the server takes it, in the order in which it is seen: who comes first gets the last seats. An
 * estimate is no number to insist on.
 */
export function selectionInput(selection: SelectionState, sort?: Sort): UserSelection {
  switch (selection.kind) {
    case 'none':
      return { ids: [] };
    case 'ids':
      return { ids: [...selection.ids] };
    case 'saved':
      return { savedSelection: selection.id };
    case 'all': {
      const { where, except } = selection;
      const expectedCount = selection.isExact ? { expectedCount: selectedCount(selection) } : {};
      return {
        filter: { where, except: [...except], ...expectedCount, ...(sort && { sort: sortKeys(sort) }) },
      };
    }
  }
}

/** From one row to another, both included, in the order of the page; without a beginning, the one row. */
export function rowRange(page: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [from === null ? -1 : page.indexOf(from), page.indexOf(to)].sort((a, b) => a - b);
  const [first = -1, last = -1] = ends;
  return first < 0 ? [to] : page.slice(first, last + 1);
}
