import { useEffect, useRef } from 'react';
import type { WidgetFocus } from './GridColumn.ts';

interface GridTickProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is ticked. */
  partly?: boolean;
  disabled?: boolean;
  widget: WidgetFocus;
}

/** A bare box: hundreds of them are on a page. Its cell takes the click, so that there is more to hit. */
export function GridTick({ label, checked, partly = false, disabled, widget }: GridTickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={ignore}
      {...widget}
    />
  );
}

function ignore() {}
