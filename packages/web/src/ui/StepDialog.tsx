import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Steps } from './Steps.tsx';

interface StepDialogProps {
  open?: boolean | undefined;
  title: ReactNode;
  steps: readonly string[];
  /** From 0. */
  current: number;
  children: ReactNode;
  onClose(): void;
  onBack?: (() => void) | undefined;
  backLabel?: string | undefined;
  /** What stands beside the buttons, such as "Nothing has been changed yet." */
  note?: ReactNode;
  cancelLabel?: string | undefined;
  primary?: StepDialogAction | undefined;
  size?: 'sm' | 'md' | undefined;
}

interface StepDialogAction {
  label: string;
  onClick(): void;
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Red, and the focus begins on Cancel. */
  destructive?: boolean | undefined;
}

/** The frame of every change: choose, check the plan, done. */
export function StepDialog(props: StepDialogProps) {
  const { open = true, title, steps, current, children, onClose, size = 'md', note, primary } = props;
  const { t } = useTranslation('ui');
  const titleId = useId();
  const narrow = useMediaQuery('(max-width:600px)');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      fullScreen={narrow}
      fullWidth
      maxWidth={false}
      slotProps={{
        paper: {
          sx: {
            maxWidth: narrow ? undefined : size === 'md' ? 900 : 560,
            ...(narrow && { borderRadius: 0 }),
          },
        },
      }}
    >
      <Box sx={{ px: 6, pt: 5, pb: 4, display: 'grid', gap: 2 }}>
        <Box component="h2" id={titleId} sx={{ typography: 'h2', m: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Box>
        <Steps labels={steps} current={current} />
      </Box>
      <Box sx={{ px: 6, py: 1, pb: 5, overflowY: 'auto', minHeight: 120, flex: 1 }}>{children}</Box>
      <Box
        component="footer"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2.5,
          px: 6,
          py: 3.5,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        {props.onBack && (
          <Button variant="text" color="primary" onClick={props.onBack} sx={{ ml: -3 }}>
            {props.backLabel ?? t('back')}
          </Button>
        )}
        <Box sx={{ ml: 'auto', color: 'text.secondary' }}>{note}</Box>
        {/* A destructive step begins on Cancel; it is mounted anew for each step, so that this holds for the second. */}
        <Button key={current} onClick={onClose} autoFocus={primary?.destructive ?? false}>
          {props.cancelLabel ?? t('cancel')}
        </Button>
        {primary && (
          <Button
            variant="contained"
            color={primary.destructive ? 'error' : 'primary'}
            loading={primary.busy ?? null}
            disabled={primary.disabled ?? false}
            onClick={primary.onClick}
          >
            {primary.label}
          </Button>
        )}
      </Box>
    </Dialog>
  );
}
