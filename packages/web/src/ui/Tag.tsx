import { styled } from '@mui/material/styles';

type TagTone = 'neutral' | 'accent' | 'good' | 'bad' | 'warn';

interface TagProps {
  tone?: TagTone | undefined;
  /** What is taken away. */
  struck?: boolean | undefined;
}

/** A small word on a tint. */
export const Tag = styled('span', {
  shouldForwardProp: (name) => name !== 'tone' && name !== 'struck' && name !== 'as',
})<TagProps>(({ theme, tone = 'neutral', struck }) => {
  const { vars } = theme;
  const colour = {
    neutral: vars.palette.text.secondary,
    accent: vars.palette.accent.text,
    good: vars.palette.good.text,
    bad: vars.palette.bad.text,
    warn: vars.palette.warn.text,
  }[tone];
  return {
    ...theme.typography.body2,
    display: 'inline-block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
    padding: '1px 7px',
    borderRadius: 5,
    color: colour,
    backgroundColor: vars.palette.tint[tone],
    textDecoration: struck ? 'line-through' : undefined,
  };
});
