import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Pick } from '../../../ui/SearchPicker.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DefaultsFields } from './DefaultsFields.tsx';
import { SettingsGroup, SettingsPair } from './SettingsGroup.tsx';
import type { SettingsField, SettingsValues } from './settingsSchema.ts';
import { useSettingsError } from './useSettingsError.ts';

/** The fields in their groups. */
export function SettingsFields({ userGroups }: { userGroups: readonly Pick[] }) {
  const { t } = useTranslation('siteAdministration');
  const { register } = useFormContext<SettingsValues>();
  const errorOf = useSettingsError();
  const text = (field: Exclude<SettingsField, 'secondApproval' | 'languages' | 'defaultUserGroupId'>) => ({
    label: t(`settings.${field}`),
    error: errorOf(field),
    ...register(field),
  });
  const number = { inputMode: 'numeric' as const };
  return (
    <>
      <SettingsGroup title={t('settings.site')}>
        <TextField {...text('name')} />
        <TextField {...text('timeZone')} help={t('settings.timeZoneHelp')} list="time-zones" />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </SettingsGroup>
      <DefaultsFields userGroups={userGroups} />
      <SettingsGroup title={t('settings.large')} help={t('settings.largeHelp')}>
        <SettingsPair>
          <TextField {...text('guardCount')} {...number} />
          <TextField {...text('guardPercent')} {...number} />
        </SettingsPair>
        <SecondApproval />
      </SettingsGroup>
      <SettingsGroup title={t('settings.locks')} help={t('settings.locksHelp')}>
        <SettingsPair>
          <TextField {...text('lockWaitAfter')} {...number} />
          <TextField {...text('lockAfter')} {...number} />
        </SettingsPair>
      </SettingsGroup>
      <SettingsGroup title={t('settings.sessions')} help={t('settings.sessionsHelp')}>
        <SettingsPair>
          <TextField {...text('sessionIdleMinutes')} {...number} />
          <TextField {...text('sessionHours')} {...number} />
        </SettingsPair>
      </SettingsGroup>
      <SettingsGroup title={t('settings.exports')}>
        <TextField {...text('mailDomains')} help={t('settings.mailDomainsHelp')} multiline />
      </SettingsGroup>
    </>
  );
}

function SecondApproval() {
  const { t } = useTranslation('siteAdministration');
  const { control } = useFormContext<SettingsValues>();
  return (
    <div>
      <Controller
        control={control}
        name="secondApproval"
        render={({ field: { value, onChange, ref, ...field } }) => (
          <FormControlLabel
            label={t('settings.secondApproval')}
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
  );
}
