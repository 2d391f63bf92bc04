import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { SiteSettingsQuery } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useMay } from '../accounts/useMay.ts';
import { type SettingsValues, settingsSchema } from './settingsSchema.ts';

const UPDATE_SITE_SETTINGS = graphql(`
  mutation UpdateSiteSettings($input: UpdateSiteSettingsInput!) {
    updateSiteSettings(input: $input) {
      settings { timeZone guardCount guardPercent secondApproval lockWaitAfter lockAfter mailDomains }
      userErrors { code message path }
    }
  }
`);

/** The guard of large removals (B8) and the time zone of schedules (B24). */
export function SettingsForm({ settings }: { settings: SiteSettingsQuery['siteSettings'] }) {
  const { t } = useTranslation('sites');
  const toast = useToast();
  const mayChange = useMay()('SETTINGS_MANAGE');
  const [update, { loading, error }] = useMutation(UPDATE_SITE_SETTINGS, { refetchQueries: ['Viewer'] });
  const { register, control, handleSubmit, formState, reset, setError } = useForm<SettingsValues>({
    resolver: zodResolver(settingsSchema),
    values: {
      timeZone: settings.timeZone,
      guardCount: String(settings.guardCount),
      guardPercent: String(settings.guardPercent),
      secondApproval: settings.secondApproval,
      lockWaitAfter: String(settings.lockWaitAfter),
      lockAfter: String(settings.lockAfter),
      mailDomains: settings.mailDomains.join('\n'),
    },
  });
  const { errors, isDirty } = formState;
  const save = async (values: SettingsValues) => {
    const { timeZone, secondApproval, mailDomains, ...numbers } = values;
    const domains = mailDomains.split(/[\s,;]+/).filter((domain) => domain !== '');
    const input = { timeZone, secondApproval, mailDomains: domains, ...asNumbers(numbers) };
    const { data } = await update({ variables: { input } }).catch(() => ({ data: undefined }));
    const wrong = data?.updateSiteSettings.userErrors ?? [];
    for (const { message, path } of wrong) {
      if (path.at(-1) === 'lockAfter') setError('lockAfter', { type: 'order', message });
      else setError(path.at(-1) === 'mailDomains' ? 'mailDomains' : 'timeZone', { message });
    }
    if (!data || wrong.length > 0) return;
    reset(values);
    toast(t('settings.saved'));
  };
  const number = { inputMode: 'numeric' as const, disabled: !mayChange };
  return (
    <Box component="form" noValidate onSubmit={handleSubmit(save)} sx={{ display: 'grid', gap: 5 }}>
      {!mayChange && <Alert severity="info">{t('settings.readOnly')}</Alert>}
      {error && <ErrorAlert error={error} onRetry={handleSubmit(save)} />}
      <TextField
        label={t('settings.timeZone')}
        help={t('settings.timeZoneHelp')}
        error={errors.timeZone?.message}
        list="time-zones"
        disabled={!mayChange}
        {...register('timeZone')}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 4 }}>
        <Box component="legend" sx={{ typography: 'h3', p: 0, mb: 1 }}>
          {t('settings.large')}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{t('settings.largeHelp')}</Box>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
          <TextField
            label={t('settings.guardCount')}
            error={errors.guardCount && t('settings.count')}
            {...number}
            {...register('guardCount')}
          />
          <TextField
            label={t('settings.guardPercent')}
            error={errors.guardPercent && t('settings.percent')}
            {...number}
            {...register('guardPercent')}
          />
        </Box>
        <div>
          <Controller
            control={control}
            name="secondApproval"
            render={({ field: { value, onChange, ref, ...field } }) => (
              <FormControlLabel
                label={t('settings.secondApproval')}
                disabled={!mayChange}
                control={
                  <Switch
                    {...field}
                    checked={value}
                    onChange={onChange}
                    slotProps={{ input: { ref, 'aria-describedby': 'second-approval-help' } }}
                  />
                }
              />
            )}
          />
          <Box id="second-approval-help" sx={{ color: 'text.secondary' }}>
            {t('settings.secondApprovalHelp')}
          </Box>
        </div>
      </Box>
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 4 }}>
        <Box component="legend" sx={{ typography: 'h3', p: 0, mb: 1 }}>
          {t('settings.locks')}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{t('settings.locksHelp')}</Box>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
          {(['lockWaitAfter', 'lockAfter'] as const).map((field) => (
            <TextField
              key={field}
              label={t(`settings.${field}`)}
              error={
                errors[field] &&
                t(errors[field].type === 'order' ? 'settings.lockBelowWait' : 'settings.failures')
              }
              {...number}
              {...register(field)}
            />
          ))}
        </Box>
      </Box>
      <TextField
        label={t('settings.mailDomains')}
        help={t('settings.mailDomainsHelp')}
        error={errors.mailDomains?.message}
        multiline
        disabled={!mayChange}
        {...register('mailDomains')}
      />
      {mayChange && (
        <Button
          type="submit"
          variant="contained"
          loading={loading}
          disabled={!isDirty}
          sx={{ justifySelf: 'start' }}
        >
          {t('settings.save')}
        </Button>
      )}
    </Box>
  );
}

function asNumbers<Name extends string>(texts: Record<Name, string>): Record<Name, number> {
  return Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, Number(text)]),
  ) as Record<Name, number>;
}
