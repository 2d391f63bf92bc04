import type { SxProps, Theme } from '@mui/material/styles';

/** Cells in error are outlined in red, mended ones green; the row's number and the advice stay readable. */
export const checkGridStyles: SxProps<Theme> = (theme) => {
  const { palette } = theme.vars;
  return {
    flex: 1,
    minHeight: 0,
    // What gets the focus comes out from under the header and the row numbers.
    scrollPadding: '36px 12px 12px 64px',
    '& td, & th': { whiteSpace: 'nowrap', maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .number': {
      color: palette.text.secondary,
      position: 'sticky',
      left: 0,
      zIndex: 1,
      bgcolor: palette.background.paper,
    },
    '& thead tr': { bgcolor: palette.band },
    '& thead .number': { zIndex: 3, bgcolor: palette.band },
    '& td:focus': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '-2px' },
    '& [data-cell-state="wrong"]': {
      bgcolor: palette.tint.bad,
      boxShadow: `inset 0 0 0 1.5px ${palette.error.main}`,
      cursor: 'text',
    },
    '& [data-cell-state="checking"]': { bgcolor: palette.tint.accent },
    '& [data-cell-state="mended"]': { bgcolor: palette.tint.good },
    '& .advice': { maxWidth: 'none', minWidth: 220, color: palette.bad.text, pr: 9 },
    '& td.advice': { position: 'relative' },
    '& thead .advice': { color: palette.text.secondary },
    '& [data-state="mended"] .advice': { color: palette.good.text },
    '& [data-state="checking"] .advice, & [data-state="dropped"] .advice': { color: palette.text.secondary },
    '& [data-state="dropped"] td:not(.advice)': {
      color: palette.text.secondary,
      textDecoration: 'line-through',
    },
    '& .drop': { position: 'absolute', right: 8, top: 6, opacity: 0 },
    '& tr:hover .drop, & tr:focus-within .drop, & [data-state="dropped"] .drop': { opacity: 1 },
    '@media (hover: none)': { '& .drop': { opacity: 1 } },
  };
};
