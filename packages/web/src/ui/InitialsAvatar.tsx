import { styled } from '@mui/material/styles';
import { memo, useState } from 'react';
import { initials } from './initials.ts';
import { pastelOf, pastels } from './pastels.ts';

const Disc = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  borderRadius: '50%',
  fontWeight: 650,
  letterSpacing: '0.01em',
  userSelect: 'none',
  overflow: 'hidden',
  '& > *': { gridArea: '1 / 1' },
  '& > img': {
    // Behind a see-through logo, which is mostly drawn for white.
    backgroundColor: theme.vars.palette.common.white,
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    borderRadius: '50%',
  },
  ...Object.fromEntries(
    pastels.map(({ light }, at) => [`&.p${at}`, { backgroundColor: light.ground, color: light.text }]),
  ),
  ...theme.applyStyles('dark', {
    ...Object.fromEntries(
      pastels.map(({ dark }, at) => [`&.p${at}`, { backgroundColor: dark.ground, color: dark.text }]),
    ),
  }),
}));

/** Who it is at a glance; the name stands beside it, so it is not read out. */
export const InitialsAvatar = memo(function InitialsAvatar({
  name,
  size = 26,
  picture,
}: {
  name: string;
  size?: number;
  /** Where the picture is; the initials stand in until it is there, and where there is none. */
  picture?: string | null | undefined;
}) {
  const [broken, setBroken] = useState<string | null>();
  return (
    <Disc
      aria-hidden
      className={`p${pastelOf(name)}`}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
    >
      <span>{initials(name)}</span>
      {picture && picture !== broken && (
        <img src={picture} alt="" loading="lazy" decoding="async" onError={() => setBroken(picture)} />
      )}
    </Disc>
  );
});
