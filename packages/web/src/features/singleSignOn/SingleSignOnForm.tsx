import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { useLeaveGuard } from '../../ui/useLeaveGuard.tsx';
import { useToast } from '../../ui/useToast.ts';
import { ProviderFields } from './ProviderFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import type { SingleSignOnSettings } from './SingleSignOnSection.tsx';
import { useTestProvider } from './useTestProvider.tsx';

const UPDATE_SINGLE_SIGN_ON = graphql(`
  mutation UpdateSingleSignOn($input: UpdateSingleSignOnInput!) {
    updateSingleSignOn(input: $input) {
      singleSignOn { enabled required issuer clientId hasClientSecret matchedBy label callbackUrl }
      userErrors { code message path }
    }
  }
`);

export type SignOnValues = Pick<
  SingleSignOnSettings,
  'enabled' | 'required' | 'issuer' | 'clientId' | 'matchedBy' | 'label'
> & { clientSecret: string };

const fields = ['issuer', 'clientId', 'clientSecret', 'label'] as const;

export function SingleSignOnForm({ settings }: { settings: SingleSignOnSettings }) {
  const { t } = useTranslation('singleSignOn');
  const toast = useToast();
  const [update, { error }] = useMutation(UPDATE_SINGLE_SIGN_ON);
  const { callbackUrl, hasClientSecret, ...present } = settings;
  const form = useForm<SignOnValues>({ defaultValues: { ...present, clientSecret: '' } });
  const test = useTestProvider();
  const { isSubmitting, isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);
  const save = form.handleSubmit(async ({ clientSecret, ...values }) => {
    const input = { ...withoutTypename(values), ...(clientSecret && { clientSecret }) };
    const { data } = await update({ variables: { input } }).catch(() => ({ data: undefined }));
    const answer = data?.updateSingleSignOn;
    for (const { message, path } of answer?.userErrors ?? []) {
      form.setError(fields.find((one) => one === path.at(-1)) ?? 'root', { message });
    }
    if (answer?.userErrors.length === 0) {
      form.reset({ ...values, clientSecret: '' });
      toast(t('saved'));
    }
  });
  return (
    <Box component="form" noValidate onSubmit={save} sx={{ display: 'grid', gap: 4 }}>
      <div>
        <Box component="h2" sx={{ typography: 'h3', m: 0, mb: 1 }}>
          {t('title')}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{t('detail')}</Box>
      </div>
      {error && <ErrorAlert error={error} onRetry={() => void save()} />}
      {form.formState.errors.root && <ErrorAlert error={{ errors: [form.formState.errors.root] }} />}
      <ProviderFields form={form} hasClientSecret={hasClientSecret} callbackUrl={callbackUrl} />
      <RuleFields form={form} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button type="submit" variant="contained" color="primary" loading={isSubmitting} disabled={!isDirty}>
          {t('save')}
        </Button>
        <Button loading={test.busy} onClick={() => void test.run(form.getValues('issuer'))}>
          {t('test')}
        </Button>
      </Box>
      {test.outcome}
      {guard.dialog}
    </Box>
  );
}

/** What was read is sent back as it is but for what the cache adds. */
function withoutTypename(values: Omit<SignOnValues, 'clientSecret'>) {
  const { enabled, required, issuer, clientId, matchedBy, label } = values;
  return { enabled, required, issuer, clientId, matchedBy, label };
}
