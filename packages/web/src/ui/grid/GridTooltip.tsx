import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';

const CutTip = lazy(() => import('./CutTip.tsx').then((file) => ({ default: file.CutTip })));

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
    const hide = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') setCut(undefined);
    };
    const shows = ['pointerover', 'focusin'];
    const hides = ['pointerleave', 'focusout', 'scroll', 'keydown'];
    for (const name of shows) grid.addEventListener(name, show);
    for (const name of hides) grid.addEventListener(name, hide);
    return () => {
      for (const name of shows) grid.removeEventListener(name, show);
      for (const name of hides) grid.removeEventListener(name, hide);
    };
  }, [frame]);
  return (
    cut && (
      <Suspense fallback={null}>
        <CutTip key={cut.text} anchor={cut.element} text={cut.text} />
      </Suspense>
    )
  );
}
