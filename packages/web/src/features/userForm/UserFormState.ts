import type { UserError } from '../runs/userErrors.ts';
import type { UserDraft } from './UserDraft.ts';

/** What the sections of the form are given: what stands in it, and what is wrong with it. */
export interface UserFormState {
  draft: UserDraft;
  set<Key extends keyof UserDraft>(key: Key, value: UserDraft[Key]): void;
  /** By the paths of the server's input. */
  errors: readonly UserError[];
  /** What is wrong at a place, in the reader's language. */
  errorOf(...path: string[]): string | undefined;
  isNew: boolean;
  /** What the viewer's roles keep from them: shown, but not to be changed. */
  locked(key: keyof UserDraft): boolean;
}
