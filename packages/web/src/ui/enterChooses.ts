import type { KeyboardEvent } from 'react';

/** For a picker in a form: Enter sends the form only when the list is closed and nothing typed waits for an answer. */
export function enterChooses(event: KeyboardEvent, settled = ''): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
  if (field.ariaExpanded === 'true' || field.value.trim() !== settled.trim()) event.preventDefault();
}
