import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import Cropper from 'react-easy-crop';
import { useTranslation } from 'react-i18next';
import { CropPreview } from './CropPreview.tsx';
import type { CropShares } from './useSetPicture.ts';

const MOST_ZOOM = 4;

interface CropAreaProps {
  address: string;
  onCrop(crop: CropShares): void;
  /** The browser cannot show it. */
  onUnread(): void;
}

/** The part of a picture that is taken: moved by dragging or arrow keys, made smaller by wheel, fingers or slider. */
export function CropArea({ address, onCrop, onUnread }: CropAreaProps) {
  const { t } = useTranslation('pictures');
  const id = useId();
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [shares, setShares] = useState<CropShares | undefined>();
  const take = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => {
    const taken = { left: x / 100, top: y / 100, width: width / 100, height: height / 100 };
    setShares(taken);
    onCrop(taken);
  };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box
        sx={{
          position: 'relative',
          height: { xs: 240, sm: 300 },
          borderRadius: '10px',
          overflow: 'hidden',
          bgcolor: 'tint.neutral',
          '& [data-testid=cropper]:focus-visible': { outline: '3px solid', outlineColor: 'primary.main' },
        }}
      >
        <Cropper
          image={address}
          crop={place}
          zoom={zoom}
          maxZoom={MOST_ZOOM}
          aspect={1}
          cropShape="round"
          showGrid={false}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          onCropAreaChange={take}
          mediaProps={{ onError: onUnread, alt: '' }}
          cropperProps={{ 'aria-label': t('crop.label'), role: 'group' }}
        />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        {shares && <CropPreview address={address} shares={shares} />}
        <Box sx={{ flex: 1, minWidth: 0, px: 2 }}>
          <Typography id={id} sx={{ color: 'text.secondary' }}>
            {t('crop.zoom')}
          </Typography>
          <Slider
            aria-labelledby={id}
            value={zoom}
            min={1}
            max={MOST_ZOOM}
            step={0.05}
            onChange={(_event, value) => setZoom(value as number)}
          />
        </Box>
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{t('crop.hint')}</Typography>
    </Box>
  );
}
