import { styled } from '@mui/material/styles';

const TICK = 'polygon(14% 47%, 26% 35%, 42% 51%, 75% 18%, 87% 30%, 42% 75%)';
const DASH = 'inset(42% 18% 42% 18%)';

/** Light cells: one style sheet for the whole grid, none a cell. */
export const GridFrame = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    position: 'relative',
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    overscrollBehaviorX: 'contain',
    scrollPadding: '36px 60px calc(4px + var(--bottom-inset)) 320px',
    '--row-height': '40px',
    '&[data-density=compact]': { '--row-height': '32px' },
    '&[data-narrow=true]': { scrollPaddingLeft: 0 },
    '&[aria-busy=true] [data-body]': { opacity: 0.55, transition: 'opacity 120ms 150ms' },
    '& table, & thead, & tbody': { display: 'block' },
    '& table': { paddingBottom: 'var(--bottom-inset)' },
    '& [role=row]': {
      display: 'grid',
      height: 'var(--row-height)',
      '--row-ground': palette.background.paper,
    },
    '& [data-body] [role=row]': {
      boxShadow: `inset 0 -1px ${palette.divider}`,
      '&:hover': { '--row-ground': palette.tint.hover },
      '&[aria-selected=true]': { '--row-ground': palette.tint.accent },
    },
    '& [data-head]': { position: 'sticky', top: 0, zIndex: 3 },
    '& [data-head] [role=row]': {
      height: 34,
      '--row-ground': palette.band,
      color: palette.text.secondary,
      ...theme.typography.subtitle2,
    },
    '& [role=columnheader], & [role=gridcell], & [role=rowheader]': {
      display: 'flex',
      alignItems: 'center',
      minWidth: 0,
      padding: '0 12px',
      whiteSpace: 'nowrap',
      font: 'inherit',
      textAlign: 'start',
      backgroundColor: 'var(--row-ground)',
      boxShadow: `inset 0 -1px ${palette.divider}`,
      '&:focus-visible': { outlineOffset: -2, borderRadius: 5 },
      '&[data-pinned]': { position: 'sticky', zIndex: 1 },
      '&[data-tick]': { padding: '0 0 0 7px', cursor: 'pointer' },
    },
    '&[data-scrolled=true] [data-edge=start]': { boxShadow: `inset -1px -1px ${palette.divider}` },
    '& .truncate': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& .muted': { color: palette.text.secondary },
    '& button[data-sort]': {
      all: 'unset',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      minWidth: 0,
      height: 26,
      margin: '0 -6px',
      padding: '0 6px',
      borderRadius: 5,
      cursor: 'pointer',
      '&:hover': { color: palette.text.primary },
      '&:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -1 },
    },
    '& input[type=checkbox]': {
      appearance: 'none',
      position: 'relative',
      flex: 'none',
      width: 24,
      height: 24,
      margin: 0,
      borderRadius: 6,
      cursor: 'pointer',
      '&::before': {
        content: '""',
        position: 'absolute',
        inset: 4,
        borderRadius: 4,
        border: `1.5px solid ${palette.control.main}`,
        backgroundColor: palette.background.paper,
      },
      '&:checked::before, &:indeterminate::before': {
        borderColor: palette.primary.main,
        backgroundColor: palette.primary.main,
      },
      '&:checked::after, &:indeterminate::after': {
        content: '""',
        position: 'absolute',
        inset: 6,
        backgroundColor: palette.primary.contrastText,
        clipPath: TICK,
      },
      '&:indeterminate::after': { clipPath: DASH },
      '&:disabled': { cursor: 'default', '&::before': { opacity: 0.45 } },
      '&:focus-visible': { outlineOffset: -1 },
    },
  };
});
