import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ImageUp } from 'lucide-react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';

const accept = { 'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'] };
/** The server takes pictures of fewer bytes than 5 MB, and says so too. */
const MOST_BYTES = 4_999_999;

interface PictureDropProps {
  onChoose(file: File): void;
  onRefused(reason: string): void;
}

/** One picture, dropped or chosen. */
export function PictureDrop({ onChoose, onRefused }: PictureDropProps) {
  const { t } = useTranslation('pictures');
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    accept,
    maxSize: MOST_BYTES,
    multiple: false,
    noClick: true,
    noKeyboard: true,
    onDropAccepted: ([file]) => file && onChoose(file),
    onDropRejected: ([rejection]) => {
      const code = rejection?.errors[0]?.code ?? 'file-invalid-type';
      onRefused(t(`refused.${code}`, { name: rejection?.file.name }));
    },
  });
  return (
    <Box
      {...getRootProps({ role: 'group', 'aria-label': t('drop.label') })}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        border: '1.5px dashed',
        borderColor: isDragActive ? 'primary.main' : 'control.main',
        bgcolor: isDragActive ? 'action.selected' : 'background.paper',
        borderRadius: '10px',
        px: 3,
        py: 7,
        textAlign: 'center',
      }}
    >
      <input {...getInputProps({ 'aria-label': t('drop.choose') })} />
      <ImageUp size={26} aria-hidden />
      <Typography sx={{ fontWeight: 600 }}>{t('drop.text')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('drop.limits')}</Typography>
      <Button variant="outlined" onClick={open} sx={{ mt: 1 }}>
        {t('drop.choose')}
      </Button>
    </Box>
  );
}
