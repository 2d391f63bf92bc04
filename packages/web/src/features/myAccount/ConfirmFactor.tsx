import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { BegunFactor } from './BeginFactor.tsx';
import { Failures } from './Failures.tsx';
import { QrCode } from './QrCode.tsx';
import { useOwnForm } from './useOwnForm.ts';

const CONFIRM_SECOND_FACTOR = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) { recoveryCodes userErrors { code message path } }
  }
`);

interface ConfirmFactorProps extends BegunFactor {
  onConfirmed(recoveryCodes: readonly string[]): void;
  onClose(): void;
}

/** The secret goes into the app, by its camera or by hand; a code of it comes back. */
export function ConfirmFactor({ secret, url, onConfirmed, onClose }: ConfirmFactorProps) {
  const { t } = useTranslation('myAccount');
  const [confirm] = useMutation(CONFIRM_SECOND_FACTOR, { refetchQueries: ['MySessions'] });
  const form = useOwnForm({
    values: { code: '' },
    send: async (input) => {
      const answer = (await confirm({ variables: { input } })).data?.confirmSecondFactor;
      if (answer && answer.recoveryCodes.length > 0) onConfirmed(answer.recoveryCodes);
      return answer?.userErrors;
    },
    onDone: () => undefined,
  });
  return (
    <FormDialog
      title={t('factor.title')}
      submit={t('factor.turnOn')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 5, alignItems: 'center' }}>
        <QrCode text={url} label={t('factor.qr')} />
        <Box sx={{ flex: '1 1 180px', minWidth: 0, display: 'grid', gap: 3 }}>
          <div>{t('factor.scan')}</div>
          <Box sx={{ color: 'text.secondary' }}>
            {t('factor.byHand')}
            <Box
              component="code"
              sx={{
                display: 'block',
                mt: 1,
                color: 'text.primary',
                overflowWrap: 'anywhere',
                userSelect: 'all',
              }}
            >
              {secret.replace(/(.{4})(?=.)/g, '$1 ')}
            </Box>
          </Box>
        </Box>
      </Box>
      <TextField
        label={t('factor.code')}
        help={t('factor.codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        error={form.wrong('code')}
        {...form.register('code', { required: t('missing') })}
      />
    </FormDialog>
  );
}
