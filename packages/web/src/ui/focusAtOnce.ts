/** For a dialog as it comes: MUI focuses it a moment later, and a key pressed until then would be the page's. */
export function focusAtOnce(dialog: HTMLElement | null): void {
  if (dialog && !dialog.contains(document.activeElement)) dialog.focus({ preventScroll: true });
}
