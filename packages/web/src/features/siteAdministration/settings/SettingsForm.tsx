import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { languageName } from '../../../ui/languageName.ts';
import type { Pick } from '../../../ui/SearchPicker.tsx';
import { useLeaveGuard } from '../../../ui/useLeaveGuard.tsx';
import { useToast } from '../../../ui/useToast.ts';
import { useMay } from '../../accounts/useMay.ts';
import { type Clash, SettingsConflict } from './SettingsConflict.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { type SettingsField, type SettingsValues, settingsSchema } from './settingsSchema.ts';
import { type Settings, settingsFields, valuesOf } from './settingsValues.ts';
import { useSaveSettings } from './useSaveSettings.ts';

interface SettingsFormProps {
  settings: Settings;
  userGroups: readonly Pick[];
}

/** Everything that is set for the whole site, saved at once; of two who edit it the second sees both versions. */
export function SettingsForm({ settings, userGroups }: SettingsFormProps) {
  const { t, i18n } = useTranslation('siteAdministration');
  const toast = useToast();
  const mayChange = useMay()('SETTINGS_MANAGE');
  const { save, loading, error } = useSaveSettings(settings);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const form = useForm<SettingsValues>({
    resolver: zodResolver(settingsSchema),
    defaultValues: valuesOf(settings),
  });
  const { isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);

  const submit = form.handleSubmit(async (values) => {
    const saved = await save(values);
    if (saved.is === 'saved' || saved.is === 'merged') {
      form.reset(saved.values);
      setClashes([]);
      toast(t(`settings.${saved.is}`));
      return;
    }
    if (saved.rebased) {
      const { values: merged, base } = saved.rebased;
      form.reset(base);
      for (const field of settingsFields) form.setValue(field, merged[field], { shouldDirty: true });
    }
    if (saved.is === 'clash') setClashes(saved.clashes);
    if (saved.is === 'wrong') {
      for (const { message, path } of saved.errors) form.setError(fieldAt(path), { message });
    }
  });

  const wordsOf = ({ field, mine, theirs }: Clash, side: 'mine' | 'theirs') => {
    const value = side === 'mine' ? mine : theirs;
    if (typeof value === 'boolean') return t(`settings.conflict.${value ? 'on' : 'off'}`);
    if (field === 'defaultUserGroupId') return userGroups.find(({ id }) => id === value)?.name ?? '';
    const language = (tag: string) => languageName(tag, i18n.language);
    if (typeof value !== 'string') return value.map(language).join(', ');
    return field === 'defaultLanguage' ? language(value) : value.split('\n').join(', ');
  };

  return (
    <FormProvider {...form}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 6, minWidth: 0 }}>
        {!mayChange && <Alert severity="info">{t('settings.readOnly')}</Alert>}
        {clashes.length > 0 && (
          <SettingsConflict
            key={clashes.map(({ field }) => field).join()}
            clashes={clashes}
            wordsOf={wordsOf}
            onChoose={(field, value) => form.setValue(field, value, { shouldDirty: true })}
          />
        )}
        <Box
          component="fieldset"
          disabled={!mayChange}
          sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 6 }}
        >
          <SettingsFields userGroups={userGroups} />
        </Box>
        {mayChange && (
          <Box
            component="footer"
            sx={{
              position: 'sticky',
              // Down to the edge of the page, over its padding.
              bottom: { xs: '-10px', sm: '-14px' },
              display: 'grid',
              gap: 3,
              justifyItems: 'start',
              mx: -5,
              mb: -5,
              px: 5,
              py: 3,
              borderTop: 1,
              borderColor: 'divider',
              borderRadius: '0 0 9px 9px',
              bgcolor: 'background.paper',
              zIndex: 1,
            }}
          >
            {error && <ErrorAlert error={error} onRetry={() => void submit()} />}
            <Button
              type="submit"
              variant="contained"
              color="primary"
              loading={loading}
              // A conflict in which all of theirs stays is settled by saving too.
              disabled={!isDirty && clashes.length === 0}
            >
              {t('settings.save')}
            </Button>
          </Box>
        )}
      </Box>
      {guard.dialog}
    </FormProvider>
  );
}

function fieldAt([first]: readonly string[]): SettingsField {
  return settingsFields.find((field) => field === first) ?? 'name';
}
