import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useContext } from 'react';
import { HeaderSlot } from './HeaderSlot.tsx';

interface PageHeaderProps {
  title: ReactNode;
  /** What stands beside the title, such as a count. */
  detail?: ReactNode;
  actions?: ReactNode;
}

/** The title of a page, running work from anywhere in the app, and what can be begun here. */
export function PageHeader({ title, detail, actions }: PageHeaderProps) {
  const slot = useContext(HeaderSlot);
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 3, rowGap: 2, minHeight: 34 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          flexWrap: 'wrap',
          columnGap: 3,
          mr: 'auto',
          minWidth: 0,
        }}
      >
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {detail && <Box sx={{ color: 'text.secondary' }}>{detail}</Box>}
      </Box>
      {slot}
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>{actions}</Box>}
    </Box>
  );
}
