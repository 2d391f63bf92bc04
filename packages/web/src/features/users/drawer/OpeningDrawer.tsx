import Box from '@mui/material/Box';
import { Opening } from '../../../ui/Opening.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { drawerFrame } from './drawerFrame.ts';

/** The drawer until its code is there. */
export function OpeningDrawer({ onClose }: { onClose(): void }) {
  return (
    <Opening onClose={onClose}>
      <Box
        sx={{
          ...drawerFrame,
          position: 'absolute',
          inset: '0 0 0 auto',
          pt: 22,
          bgcolor: 'background.paper',
          borderLeft: 1,
          borderColor: 'divider',
        }}
      >
        <SkeletonRows rows={10} columns={2} />
      </Box>
    </Opening>
  );
}
