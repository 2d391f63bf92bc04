import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { RunKind } from '../../gql/graphql.ts';
import { runKinds } from '../runs/useRunFilter.ts';

/** What of the filter stands in the address, by the names that it has there. */
export type FilterName = 'user' | 'actor' | 'run' | 'kind' | 'field' | 'from' | 'to';

const names: readonly FilterName[] = ['user', 'actor', 'run', 'kind', 'field', 'from', 'to'];

/** Which changes are listed, kept in the address. */
export function useChangeFilter() {
  const [params, setParams] = useSearchParams();
  const key = names.map((name) => params.get(name) ?? '').join('\n');
  const chosen = useMemo(() => {
    const [user, actor, run, kind, field, from, to] = key.split('\n').map((text) => text || undefined);
    const kinds = runKinds.filter((one) => kind?.split(',').includes(one));
    return { user, actor, run, kinds, fields: field?.split(',') ?? [], from: day(from), to: day(to) };
  }, [key]);
  const filter = useMemo(
    () => ({
      user: chosen.user,
      actor: chosen.actor,
      run: chosen.run,
      kind: chosen.kinds.length > 0 ? chosen.kinds : undefined,
      field: chosen.fields.length > 0 ? chosen.fields : undefined,
      from: chosen.from && midnight(chosen.from, 0),
      before: chosen.to && midnight(chosen.to, 1),
    }),
    [chosen],
  );
  const set = (changed: Partial<Record<FilterName, string | undefined>>) =>
    setParams(
      (present) => {
        const next = new URLSearchParams(present);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const toggled = (all: readonly string[], one: string) =>
    (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]).join(',');
  return {
    ...chosen,
    filter,
    isFiltered: key.trim() !== '',
    set,
    toggleKind: (kind: RunKind) => set({ kind: toggled(chosen.kinds, kind) }),
    toggleField: (field: string) => set({ field: toggled(chosen.fields, field) }),
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
}

export type ChosenFilter = ReturnType<typeof useChangeFilter>;

function day(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** The beginning of a day of the reader, or of one after it. */
function midnight(text: string, later: number): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
