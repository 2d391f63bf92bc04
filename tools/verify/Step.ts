import type { Command } from '../run.ts';

/** `report`: what counts the tests; without it a step counts as one. `cores`: how much of the machine it fills. */
export type Step = Command & {
  name: string;
  needs?: string[];
  cores?: 1 | 2;
  report?: { kind: 'vitest' | 'playwright'; file: string };
};

export type Result = { name: string; passed: number; failed: number; seconds: number; output: string };
