import Box from '@mui/material/Box';
import type { CropShares } from './useSetPicture.ts';

const SIZE = 72;

/** How the picture will look. */
export function CropPreview({ address, shares }: { address: string; shares: CropShares }) {
  const { left, top, width, height } = shares;
  const far = (from: number, length: number) => (length < 1 ? (from / (1 - length)) * 100 : 0);
  return (
    <Box
      aria-hidden
      sx={{
        width: SIZE,
        height: SIZE,
        flex: 'none',
        borderRadius: '50%',
        border: 1,
        borderColor: 'divider',
        bgcolor: 'common.white',
      }}
      style={{
        backgroundImage: `url("${address}")`,
        backgroundSize: `${100 / width}% ${100 / height}%`,
        backgroundPosition: `${far(left, width)}% ${far(top, height)}%`,
      }}
    />
  );
}
