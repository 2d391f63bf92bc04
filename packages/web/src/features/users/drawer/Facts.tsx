import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(104px, 34%) minmax(0, 1fr)',
  rowGap: 9,
  columnGap: 12,
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** A section of what is known of somebody. */
export function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ py: 4, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 2.5 }}>
        {title}
      </Typography>
      <List>{children}</List>
    </Box>
  );
}

/** One of them; what is not known is a dash. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = children === null || children === undefined || children === '';
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isEmpty ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            –
          </Box>
        ) : (
          children
        )}
      </dd>
    </>
  );
}
