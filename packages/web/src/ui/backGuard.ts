type Guard = (event: PopStateEvent) => void;

let guards: readonly Guard[] = [];

/** Called before the router listens: browsers tell the window's listeners in the order in which they came. */
export function listenForBack(): void {
  window.addEventListener('popstate', (event) => guards.at(-1)?.(event));
}

/** Hears of a step back or forward before the router does, until it is let go. */
export function guardBack(guard: Guard): () => void {
  guards = [...guards, guard];
  return () => {
    guards = guards.filter((one) => one !== guard);
  };
}
