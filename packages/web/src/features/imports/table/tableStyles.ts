import type { SxProps, Theme } from '@mui/material/styles';

/** Lines between all cells, as in a spreadsheet; the row's number and the header stay. */
export const tableStyles: SxProps<Theme> = (theme) => {
  const { palette } = theme.vars;
  return {
    flex: 1,
    minHeight: 0,
    '& td, & th': {
      whiteSpace: 'nowrap',
      minWidth: 130,
      maxWidth: 260,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      borderRight: `1px solid ${palette.divider}`,
    },
    '& td': { cursor: 'cell' },
    '& td:last-of-type, & thead th:last-of-type': {
      minWidth: 0,
      width: '100%',
      borderRight: 0,
      cursor: 'auto',
    },
    '& .number': {
      color: palette.text.secondary,
      position: 'sticky',
      left: 0,
      zIndex: 1,
      minWidth: 0,
      textAlign: 'right',
      bgcolor: palette.background.paper,
    },
    '& thead tr': { bgcolor: palette.band },
    '& thead .number': { zIndex: 3, bgcolor: palette.band },
    '& td:focus': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '-2px' },
  };
};
