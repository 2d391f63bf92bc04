/** Why one run alone failed or was rejected. */
export const enSayings = {
  rejected: (name: string) => `${name} has rejected it.`,
  rejectedBecause: (name: string, reason: string) => `${name} has rejected it: ${reason}`,
  revertForbidden: () => 'The person who scheduled this may not take it back any more.',
  roleHeld: (role: string) => `Somebody else holds ${role} by now. Delete it again.`,
  unitAboveGone: () => 'The org unit above it has been deleted. Undo that first.',
  tooManyLevels: (most: number) => `The tree may have ${most} levels; this would be more.`,
  agentsInUnit: (agents: number, unit: string) =>
    `${agents} agents sit in "${unit}", and agents sit in units without units below them only. Give them another org unit first.`,
  agentsLeftAbove: (agents: number) =>
    `${agents} agents would be left in the org unit above it, and agents sit in units without units below them only. Give them another org unit first.`,
};

export type RunSayings = typeof enSayings;
