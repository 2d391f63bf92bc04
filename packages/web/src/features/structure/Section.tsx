import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { Panel } from '../../ui/Panel.tsx';

interface SectionProps {
  title: string;
  /** What it is about, in a sentence. */
  text: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Section({ title, text, action, children }: SectionProps) {
  const id = useId();
  return (
    <Panel as="section" aria-labelledby={id}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 3,
          px: 4,
          py: 3,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <Typography variant="h3" component="h2" id={id}>
            {title}
          </Typography>
          <Box sx={{ color: 'text.secondary' }}>{text}</Box>
        </Box>
        {action}
      </Box>
      {children}
    </Panel>
  );
}
