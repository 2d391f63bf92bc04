import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface TakenOut {
  /** The ids of those whom the person has taken out of the plan. */
  ids: readonly string[];
  /** Absent where nobody can be taken out: the run is no plan of a selection. */
  takeOut?: (id: string) => void;
  putBack(): void;
}

const nobody: TakenOut = { ids: [], putBack: () => undefined };

const Context = createContext<TakenOut>(nobody);

/** B17: whom the plan lists can be taken out of it, and the plan is made again without them. */
export function TakenOutProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const value = useMemo<TakenOut>(
    () => ({
      ids,
      takeOut: (id) => setIds((now) => (now.includes(id) ? now : [...now, id])),
      putBack: () => setIds([]),
    }),
    [ids],
  );
  return <Context value={value}>{children}</Context>;
}

export function useTakenOut(): TakenOut {
  return useContext(Context);
}
