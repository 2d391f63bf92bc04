import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/FormDialog.tsx';

/** The recovery codes, this once: to be copied, or kept as a file. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose(): void }) {
  const { t } = useTranslation('myAccount');
  const [said, setSaid] = useState('');
  const text = `${codes.join('\n')}\n`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('codes.copied'));
    } catch {
      setSaid(t('codes.copyByHand'));
    }
  };
  return (
    <FormDialog title={t('codes.title')} submit={t('codes.done')} onSubmit={onClose} onClose={onClose} final>
      <Alert severity="warning">{t('codes.once')}</Alert>
      <Box
        component="ul"
        aria-label={t('codes.title')}
        sx={{
          m: 0,
          p: 4,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
          gap: 2,
          fontFamily: 'ui-monospace, monospace',
          border: 1,
          borderColor: 'divider',
          borderRadius: '7px',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button onClick={() => void copy()}>{t('codes.copy')}</Button>
        <Button
          component="a"
          download="muster-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t('codes.save')}
        </Button>
        <span role="status">{said}</span>
      </Box>
    </FormDialog>
  );
}
