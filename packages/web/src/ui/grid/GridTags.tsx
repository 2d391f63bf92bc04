import { useEffect, useRef, useState } from 'react';
import { fitTags } from '../fitTags.ts';
import { textWidth } from '../textWidth.ts';
import { useElementWidth } from '../useElementWidth.ts';

const FONT = '12.5px "Inter Variable"';
const GAP = 4;
const PADDING = 14;

function tagWidth(text: string): number {
  return textWidth(text, FONT) + PADDING;
}

/** A set as small tags on one line: as many as have room, then "+3" with the rest in the tooltip. */
export function GridTags({ labels }: { labels: readonly string[] }) {
  const line = useRef<HTMLSpanElement>(null);
  const room = useElementWidth(line, 0);
  const [, setFontsReady] = useState(false);
  useEffect(() => {
    if (!document.fonts.check(FONT)) void document.fonts.ready.then(() => setFontsReady(true));
  }, []);

  if (labels.length === 0) return <span className="muted">–</span>;
  const shown = fitTags(labels.map(tagWidth), room, GAP, tagWidth(`+${labels.length}`));
  const rest = labels.slice(shown);
  return (
    <span ref={line} className="tags" data-tip={rest.length > 0 ? labels.join(', ') : undefined}>
      {labels.slice(0, shown).map((label) => (
        <span key={label} className="tag truncate">
          {label}
        </span>
      ))}
      {rest.length > 0 && (
        <>
          <span className="tag" aria-hidden>
            +{rest.length}
          </span>
          <span className="visually-hidden">{rest.join(', ')}</span>
        </>
      )}
    </span>
  );
}
