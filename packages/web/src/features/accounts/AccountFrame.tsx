import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Panel } from '../../ui/Panel.tsx';

interface AccountFrameProps {
  title: string;
  detail?: ReactNode;
  children: ReactNode;
  width?: number;
}

/** A page for who is not signed in: the name of the app and one panel. */
export function AccountFrame({ title, detail, children, width = 368 }: AccountFrameProps) {
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 4 }}>
      <Box sx={{ width: '100%', maxWidth: width, display: 'grid', gap: 5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2.5, justifyContent: 'center' }}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <Typography component="span" sx={{ fontSize: '1.0625rem', fontWeight: 650 }}>
            Muster
          </Typography>
        </Box>
        <Panel sx={{ p: { xs: 4, sm: 6 }, display: 'grid', gap: 4 }}>
          <div>
            <Typography variant="h1">{title}</Typography>
            {detail && (
              <Typography color="textSecondary" sx={{ mt: 1 }}>
                {detail}
              </Typography>
            )}
          </div>
          {children}
        </Panel>
      </Box>
    </Box>
  );
}
