type GoOn = () => void;
type Guard = (goOn: GoOn, beside?: string) => void;

let guards: readonly Guard[] = [];

/** Is asked before the page is left otherwise than by a link, until it is let go. */
export function guardLeaving(guard: Guard): () => void {
  guards = [...guards, guard];
  return () => {
    guards = guards.filter((one) => one !== guard);
  };
}

/** Goes on at once, or when who has typed something lets it go; beside is a page that may be opened elsewhere instead. */
export function leavePage(goOn: GoOn, beside?: string): void {
  const guard = guards.at(-1);
  if (guard) guard(goOn, beside);
  else goOn();
}
