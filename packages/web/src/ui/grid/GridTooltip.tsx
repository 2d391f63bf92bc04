import Tooltip from '@mui/material/Tooltip';
import { type RefObject, useEffect, useState } from 'react';

interface Cut {
  element: HTMLElement;
  text: string;
}

/** What is cut off or left out under the pointer or in the focused cell. */
function cutOff(target: EventTarget | null): Cut | undefined {
  const cell = target instanceof Element ? target.closest('[data-row]') : null;
  const left = cell?.querySelector<HTMLElement>('[data-tip]');
  if (left?.dataset.tip) return { element: left, text: left.dataset.tip };
  const parts = cell ? [...cell.querySelectorAll<HTMLElement>('.truncate')] : [];
  const element = parts.find((part) => part.scrollWidth > part.clientWidth);
  return element && { element, text: parts.map((part) => part.textContent).join(' ') };
}

/** One tooltip for the whole grid, shown where text has no room. */
export function GridTooltip({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [cut, setCut] = useState<Cut>();
  useEffect(() => {
    const grid = frame.current;
    if (!grid) return;
    const show = (event: Event) => {
      const next = cutOff(event.target);
      setCut((shown) => (shown?.element === next?.element ? shown : next));
    };
    const hide = () => setCut(undefined);
    const shows = ['pointerover', 'focusin'];
    const hides = ['pointerleave', 'focusout', 'scroll'];
    for (const name of shows) grid.addEventListener(name, show);
    for (const name of hides) grid.addEventListener(name, hide);
    return () => {
      for (const name of shows) grid.removeEventListener(name, show);
      for (const name of hides) grid.removeEventListener(name, hide);
    };
  }, [frame]);
  return (
    <Tooltip
      open={cut !== undefined}
      title={cut?.text ?? ''}
      placement="bottom-start"
      slotProps={{ popper: { anchorEl: cut?.element ?? null, disablePortal: false } }}
    >
      <span aria-hidden />
    </Tooltip>
  );
}
