import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';

/** The token, this once, with a button that copies it. */
export function NewToken({ token }: { token: string }) {
  const { t } = useTranslation('tokens');
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setSaid(t('create.copied'));
    } catch {
      // Without a secure connection the browser does not let pages write: then the reader presses Ctrl+C.
      field.current?.select();
      setSaid(t('create.copyByHand'));
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Alert severity="warning">{t('create.once')}</Alert>
      <TextField
        ref={field}
        readOnly
        label={t('create.token')}
        help={t('create.use')}
        value={token}
        style={{ fontFamily: 'ui-monospace, monospace', lineHeight: 1.6 }}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Button variant="contained" color="primary" onClick={() => void copy()}>
          {t('create.copyButton')}
        </Button>
        <span role="status">{said}</span>
      </Box>
    </Box>
  );
}
