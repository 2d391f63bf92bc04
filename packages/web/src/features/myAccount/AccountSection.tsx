import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { Panel } from '../../ui/Panel.tsx';

interface AccountSectionProps {
  title: string;
  children: ReactNode;
}

/** Lines that belong together, below their heading. */
export function AccountSection({ title, children }: AccountSectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Typography variant="h3" component="h2" id={id}>
        {title}
      </Typography>
      <Panel sx={{ '& > * + *': { borderTop: 1, borderColor: 'divider' } }}>{children}</Panel>
    </Box>
  );
}

interface AccountLineProps {
  label: string;
  value: ReactNode;
  /** Below the value, quieter. */
  note?: ReactNode;
  action?: ReactNode;
}

/** What something is called, how it is now, and the way to change it. */
export function AccountLine({ label, value, note, action }: AccountLineProps) {
  return (
    <Box
      sx={{
        display: { xs: 'flex', sm: 'grid' },
        flexWrap: 'wrap',
        gridTemplateColumns: '170px minmax(0, 1fr) auto',
        alignItems: 'center',
        columnGap: 4,
        rowGap: { xs: 1.5, sm: 0.5 },
        px: 4,
        py: 3,
        minHeight: 58,
      }}
    >
      <Box sx={{ color: 'text.secondary', width: { xs: '100%', sm: 'auto' } }}>{label}</Box>
      <Box sx={{ minWidth: 0, flex: '1 1 160px', overflowWrap: 'anywhere' }}>
        {value}
        {note && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{note}</Box>}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 2, ml: 'auto' }}>
        {action}
      </Box>
    </Box>
  );
}
