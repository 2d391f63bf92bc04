/** May come to false, or to a promise of it, where the page was not left after all. */
export type GoOn = () => unknown;

/** The session has ended: what leaving means then. */
export interface SessionEnd {
  /** The address of the sign-in, which may be opened beside the page instead. */
  signIn: string;
  /** Nobody has been told yet, or a person asks for something again. */
  isNews: boolean;
}

type Guard = (goOn: GoOn, end?: SessionEnd) => void;

let guards: readonly Guard[] = [];

/** Is asked before the page is left otherwise than by a link, until it is let go. */
export function guardLeaving(guard: Guard): () => void {
  guards = [...guards, guard];
  return () => {
    guards = guards.filter((one) => one !== guard);
  };
}

/** Goes on at once, or when who has typed something lets it go. */
export function leavePage(goOn: GoOn, end?: SessionEnd): void {
  const guard = guards.at(-1);
  if (guard) guard(goOn, end);
  else void goOn();
}
