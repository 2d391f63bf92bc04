import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Loading } from './Loading.tsx';
import { Panel } from './Panel.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

/** In place of a page whose code or words are still being fetched; nothing is shown before a blink. */
export function PageOnItsWay() {
  return (
    <>
      <Loading />
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          gap: 3,
          opacity: 0,
          animation: 'appear 120ms 250ms forwards',
          '@keyframes appear': { to: { opacity: 1 } },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 34 }}>
          <Skeleton variant="rounded" width={140} height={20} />
        </Box>
        <Panel sx={{ overflow: 'hidden' }}>
          <SkeletonRows rows={10} />
        </Panel>
      </Box>
    </>
  );
}
