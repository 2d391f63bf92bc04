import { styled } from '@mui/material/styles';
import { memo } from 'react';
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
}: {
  name: string;
  size?: number;
}) {
  return (
    <Disc
      aria-hidden
      className={`p${pastelOf(name)}`}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
    >
      {initials(name)}
    </Disc>
  );
});
