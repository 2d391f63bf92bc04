import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** The way to what is missing. */
  action?: ReactNode;
  /** Nothing else is on the page, so the title is its heading. */
  wholePage?: boolean;
}

/** Says what would be here, and offers the way to it. */
export function EmptyState({ title, children, action, wholePage = false }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 2,
        textAlign: 'center',
        maxWidth: 420,
        mx: 'auto',
        px: 4,
        py: 14,
      }}
    >
      <Typography variant="h3" component={wholePage ? 'h1' : 'h2'}>
        {title}
      </Typography>
      {children && <Box sx={{ color: 'text.secondary' }}>{children}</Box>}
      {action && <Box sx={{ mt: 2, display: 'flex', gap: 2 }}>{action}</Box>}
    </Box>
  );
}
