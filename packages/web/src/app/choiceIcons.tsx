import type { SVGProps } from 'react';

type IconProps = SVGProps<SVGSVGElement>;

const box = { x: 0.75, y: 0.75, width: 14.5, height: 14.5, rx: 4 };

function Icon(props: IconProps) {
  return <svg width={16} height={16} viewBox="0 0 16 16" fill="none" aria-hidden {...props} />;
}

/** The same boxes as in the grid. */
export const BoxOff = (
  <Icon>
    <rect {...box} stroke="currentColor" strokeWidth={1.5} />
  </Icon>
);

export const BoxOn = (
  <Icon>
    <rect width={16} height={16} rx={4} fill="currentColor" />
    <path
      d="m4 8.3 2.7 2.6L12 5.2"
      className="mark"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </Icon>
);

export const BoxPartly = (
  <Icon>
    <rect width={16} height={16} rx={4} fill="currentColor" />
    <path d="M4.5 8h7" className="mark" strokeWidth={2} strokeLinecap="round" />
  </Icon>
);

export const RingOff = (
  <Icon>
    <circle cx={8} cy={8} r={7.25} stroke="currentColor" strokeWidth={1.5} />
  </Icon>
);

export const RingOn = (
  <Icon>
    <circle cx={8} cy={8} r={8} fill="currentColor" />
    <circle cx={8} cy={8} r={3} className="dot" />
  </Icon>
);
