import { styled } from '@mui/material/styles';

/** The style of what stands in the cells: one sheet for all, for hundreds of them are on a page. */
export const UserCells = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    display: 'flex',
    flexDirection: 'column',
    flex: 1,
    minHeight: 0,
    '& .person': { display: 'flex', alignItems: 'center', gap: 9, minWidth: 0, width: '100%' },
    // The login has what the name leaves; with too little for that, it wraps out of sight.
    '& .person-words': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: 7,
      flex: 1,
      minWidth: 0,
      height: 26,
      overflow: 'hidden',
    },
    '& .person-name': {
      fontWeight: 600,
      color: 'inherit',
      textDecoration: 'none',
      borderRadius: 4,
      flexShrink: 0,
      maxWidth: '100%',
      padding: '3px 0',
      '&:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
    },
    '& .person-login': { flex: '1 0 56px', fontSize: '0.85em', color: palette.text.secondary },
    '& .state': { display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 },
    '& .state::before': {
      content: '""',
      flex: 'none',
      width: 8,
      height: 8,
      borderRadius: '50%',
      backgroundColor: palette.quiet.main,
    },
    '& .state[data-tone=good]::before': { backgroundColor: palette.good.text },
    '& .state[data-tone=bad]::before': { backgroundColor: palette.bad.text },
    '& .state[data-tone=warn]': { '&::before': { display: 'none' } },
    '& .tag[data-tone=warn]': {
      color: palette.warn.text,
      backgroundColor: palette.tint.warn,
    },
    '& .tag[data-tone=bad]': {
      color: palette.bad.text,
      backgroundColor: palette.tint.bad,
    },
    '& [data-narrow=true] :is([role=gridcell], [role=rowheader], [role=columnheader]):not([data-tick])': {
      padding: '0 6px',
    },
    '& .row-menu': {
      all: 'unset',
      display: 'grid',
      placeItems: 'center',
      width: 28,
      height: 28,
      borderRadius: 7,
      color: palette.text.secondary,
      cursor: 'pointer',
      '&:hover, &[aria-expanded=true]': {
        backgroundColor: palette.tint.neutral,
        color: palette.text.primary,
      },
      '&:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
    },
  };
});
