import type { RunSayings } from './enSayings.ts';

const leaves =
  'und Agenten sitzen nur in Einheiten ohne Untereinheiten. Geben Sie ihnen zuerst eine andere Organisationseinheit.';

export const deSayings: RunSayings = {
  rejected: (name) => `${name} hat ihn abgelehnt.`,
  rejectedBecause: (name, reason) => `${name} hat ihn abgelehnt: ${reason}`,
  revertForbidden: () => 'Wer das geplant hat, darf es nicht mehr zurücknehmen.',
  roleHeld: (role) => `Inzwischen hat noch jemand die Rolle ${role}. Löschen Sie sie noch einmal.`,
  unitAboveGone: () => 'Die Organisationseinheit darüber wurde gelöscht. Machen Sie zuerst das rückgängig.',
  tooManyLevels: (most) => `Der Baum darf ${most} Ebenen haben; so wären es mehr.`,
  agentsInUnit: (agents, unit) => `In „${unit}“ sitzen ${agents} Agenten, ${leaves}`,
  agentsLeftAbove: (agents) =>
    `In der Organisationseinheit darüber würden ${agents} Agenten bleiben, ${leaves}`,
};
