import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type Tone, toneColours } from './tones.ts';

/** A state as a dot and a word: never the colour alone. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, maxWidth: '100%', whiteSpace: 'nowrap' }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, flex: 'none', borderRadius: '50%', bgcolor: toneColours[tone] }}
      />
      <span className="truncate">{children}</span>
    </Box>
  );
}
