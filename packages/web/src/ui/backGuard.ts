type Guard = (event: PopStateEvent) => void;

let guard: Guard | undefined;

/** Called before the router listens: browsers tell the window's listeners in the order in which they came. */
export function listenForBack(): void {
  window.addEventListener('popstate', (event) => guard?.(event));
}

/** Hears of a step back or forward before the router does, until it is let go. */
export function guardBack(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = undefined;
  };
}
