export interface Toast {
  message: string;
  /** Takes back what the toast tells of. */
  onUndo?: (() => void) | undefined;
  /** Where the whole story is. */
  details?: { label: string; to: string } | undefined;
}

const listeners = new Set<() => void>();
let waiting: readonly Toast[] = [];

function changeTo(toasts: readonly Toast[]): void {
  waiting = toasts;
  for (const listener of listeners) listener();
}

/** Toasts that were said and are not on screen yet: what shows them is fetched with the first. */
export const toastQueue = {
  add: (toast: Toast) => changeTo([...waiting, toast]),
  takeAll(): readonly Toast[] {
    const taken = waiting;
    if (taken.length > 0) changeTo([]);
    return taken;
  },
  waiting: () => waiting,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
