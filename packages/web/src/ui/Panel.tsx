import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';

/** A surface with a hairline, on which a page lays what belongs together. */
export const Panel = styled(Box)(({ theme }) => ({
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  minWidth: 0,
}));
