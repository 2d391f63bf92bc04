import type { Selection } from './Selection.ts';

export interface BulkDialogProps {
  selection: Selection;
  /** What the grid shows, by its own words. */
  columns?: readonly string[];
  onClose(): void;
  /** The run has been applied, or is under way: what is on screen is read again. */
  onDone(): void;
}
