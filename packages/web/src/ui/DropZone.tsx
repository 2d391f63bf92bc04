import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Accept, type FileRejection, useDropzone } from 'react-dropzone';

interface DropZoneProps {
  accept: Accept;
  maxBytes: number;
  multiple: boolean;
  /** What is dropped here, for those who do not see the frame. */
  label: string;
  chooseLabel: string;
  icon: LucideIcon;
  /** What may be dropped, while nothing is there. */
  invitation: ReactNode;
  onAccept(files: readonly File[]): void;
  onReject(code: string, name: string | undefined): void;
  /** Nothing has been chosen yet. */
  isEmpty: boolean;
  /** What has been chosen, with the way to choose more. */
  children(choose: () => void): ReactNode;
}

/** A frame to drop files on, or to choose them by its button. */
export function DropZone({
  accept,
  maxBytes,
  multiple,
  isEmpty,
  onAccept,
  onReject,
  ...shown
}: DropZoneProps) {
  const { label, chooseLabel, icon: Icon, invitation, children } = shown;
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    accept,
    multiple,
    maxSize: maxBytes,
    noClick: true,
    noKeyboard: true,
    onDropAccepted: onAccept,
    onDropRejected: ([rejection]) => onReject(codeOf(rejection), rejection?.file.name),
  });
  return (
    <Box
      {...getRootProps({ role: 'group', 'aria-label': label })}
      sx={{
        border: isEmpty ? '1.5px dashed' : '1px solid',
        borderColor: isDragActive ? 'primary.main' : isEmpty ? 'control.main' : 'divider',
        bgcolor: isDragActive ? 'action.selected' : 'background.paper',
        borderRadius: '10px',
        px: 3,
        py: isEmpty ? 6 : 3,
        textAlign: 'center',
      }}
    >
      <input {...getInputProps({ 'aria-label': chooseLabel })} />
      {isEmpty ? (
        <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1 }}>
          <Icon size={26} aria-hidden />
          {invitation}
          <Button variant="outlined" onClick={open} sx={{ mt: 1 }}>
            {chooseLabel}
          </Button>
        </Box>
      ) : (
        children(open)
      )}
    </Box>
  );
}

function codeOf(rejection: FileRejection | undefined): string {
  return rejection?.errors[0]?.code ?? 'file-invalid-type';
}
