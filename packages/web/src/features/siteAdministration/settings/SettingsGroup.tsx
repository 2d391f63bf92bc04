import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface SettingsGroupProps {
  title: string;
  help?: string;
  children: ReactNode;
}

/** Settings that belong together, under their heading. */
export function SettingsGroup({ title, help, children }: SettingsGroupProps) {
  return (
    <Box
      component="fieldset"
      sx={{
        border: 0,
        m: 0,
        p: 0,
        minWidth: 0,
        display: 'grid',
        gap: 4,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Box component="legend" sx={{ typography: 'h3', p: 0, mb: help ? 1 : 2.5 }}>
        {title}
      </Box>
      {help && <Box sx={{ color: 'text.secondary' }}>{help}</Box>}
      {children}
    </Box>
  );
}

/** Two beside each other, where there is room. */
export function SettingsPair({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}
