import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface FormDialogProps {
  title: ReactNode;
  children: ReactNode;
  submit: string;
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Red, and the focus begins on Cancel. */
  destructive?: boolean | undefined;
  size?: 'sm' | 'md' | undefined;
  /** There is nothing left to decide, so only the one button. */
  final?: boolean | undefined;
  /** A second way to submit, such as "and another". */
  more?: { label: string; onClick(): void } | undefined;
  onSubmit(): void;
  onClose(): void;
}

/** A question with few fields: what is saved with one press, or left with another. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    children,
    submit,
    busy,
    disabled,
    destructive = false,
    final,
    more,
    onSubmit,
    onClose,
  } = props;
  const width = props.size === 'md' ? 680 : 480;
  const { t } = useTranslation('ui');
  const titleId = useId();
  const typed = useRef(false);
  const narrow = useMediaQuery('(max-width:600px)');
  const send = (event: FormEvent) => {
    event.preventDefault();
    // React carries events of a dialog to the page that opened it.
    event.stopPropagation();
    if (!busy && !disabled) onSubmit();
  };
  return (
    <Dialog
      open
      // A slip of the pointer takes nothing away that was typed.
      onClose={(_event, reason) => (reason === 'backdropClick' && typed.current ? undefined : onClose())}
      aria-labelledby={titleId}
      fullScreen={narrow}
      fullWidth
      maxWidth={false}
      slotProps={{
        paper: { sx: { maxWidth: narrow ? undefined : width, ...(narrow && { borderRadius: 0 }) } },
      }}
    >
      <Box
        component="form"
        noValidate
        onSubmit={send}
        onInput={() => {
          typed.current = true;
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
      >
        <Box
          component="h2"
          id={titleId}
          sx={{ typography: 'h2', m: 0, px: 6, pt: 5, pb: 3, overflowWrap: 'anywhere' }}
        >
          {title}
        </Box>
        <Box
          sx={{
            px: 6,
            pt: 1,
            pb: 5,
            overflowY: 'auto',
            flex: 1,
            display: 'grid',
            gap: 4,
            alignContent: 'start',
          }}
        >
          {children}
        </Box>
        <Box
          component="footer"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'flex-end',
            gap: 2.5,
            px: 6,
            py: 3.5,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          {more && (
            <Button
              variant="text"
              color="primary"
              disabled={busy ?? false}
              onClick={more.onClick}
              sx={{ ml: -3, mr: 'auto' }}
            >
              {more.label}
            </Button>
          )}
          {!final && (
            <Button onClick={onClose} autoFocus={destructive}>
              {t('cancel')}
            </Button>
          )}
          <Button
            type="submit"
            variant="contained"
            color={destructive ? 'error' : 'primary'}
            loading={busy ?? null}
            disabled={disabled ?? false}
          >
            {submit}
          </Button>
        </Box>
      </Box>
    </Dialog>
  );
}
