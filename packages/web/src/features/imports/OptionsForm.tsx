import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useMay } from '../accounts/useMay.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { ImportChoices } from './importOptions.ts';

const IMPORT_DEFAULTS = graphql(`
  query ImportDefaults {
    roles { id name }
    dataCenters { id code name }
    userGroups { id name }
    orgUnits { id name path }
    licensePools { license free }
    viewer { id site { id languages } }
  }
`);

interface OptionsFormProps {
  choices: ImportChoices;
  onChange(choices: ImportChoices): void;
  /** Whoever comes to choose this one begins there. */
  focused?: keyof ImportChoices | undefined;
}

/** What happens to users who exist already, and what is taken where the file says nothing. */
export function OptionsForm({ choices, onChange, focused }: OptionsFormProps) {
  const { t, i18n } = useTranslation('imports');
  const may = useMay();
  const { data } = useQuery(IMPORT_DEFAULTS);
  const set = <Key extends keyof ImportChoices>(key: Key, value: ImportChoices[Key]) =>
    onChange({ ...choices, [key]: value });
  const activations = [...(may('PASSWORDS_RESET') ? ['NOW'] : []), 'LATER', 'NEVER'] as const;
  const languageNames = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const named = (list: readonly { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      <FormControl>
        <FormLabel id="existing-users">{t('options.existing')}</FormLabel>
        <RadioGroup
          aria-labelledby="existing-users"
          value={choices.existing}
          onChange={(_event, value) => set('existing', value as ImportChoices['existing'])}
        >
          <FormControlLabel value="LEAVE" control={<Radio />} label={t('options.leave')} />
          <FormControlLabel value="UPDATE" control={<Radio />} label={t('options.update')} />
        </RadioGroup>
      </FormControl>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
        }}
      >
        <ChoiceField
          label={t('options.matchKey')}
          value={choices.matchKey}
          onChange={(value) => set('matchKey', value as ImportChoices['matchKey'])}
          options={(['AUTOMATIC', 'USERNAME', 'EMAIL', 'AGENT_ID'] as const).map((value) => ({
            value,
            label: t(`options.matchKeys.${value}`),
          }))}
        />
        <ChoiceField
          label={t('options.activation')}
          help={t(`options.activationHelp.${choices.activation}`)}
          value={choices.activation}
          onChange={(value) => set('activation', value as ImportChoices['activation'])}
          options={activations.map((value) => ({ value, label: t(`options.activations.${value}`) }))}
        />
        {choices.existing === 'UPDATE' && (
          <ChoiceField
            label={t('options.listMode')}
            help={t('options.listModeHelp')}
            value={choices.listMode}
            onChange={(value) => set('listMode', value as ImportChoices['listMode'])}
            options={(['MERGE', 'REPLACE'] as const).map((value) => ({
              value,
              label: t(`options.listModes.${value}`),
            }))}
          />
        )}
      </Box>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
        <FormLabel component="legend" sx={{ mb: 2 }}>
          {t('options.defaults')}
        </FormLabel>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
          }}
        >
          <ChoiceField
            label={t('options.license')}
            autoFocus={focused === 'defaultLicense'}
            none={t('options.noDefault')}
            value={choices.defaultLicense}
            onChange={(value) => set('defaultLicense', value as ImportChoices['defaultLicense'])}
            options={[
              ...(data?.licensePools ?? []).map(({ license, free }) => ({
                value: license as string,
                label: t('options.licenseFree', { license: t(`licenses.${license}`), count: free }),
              })),
              { value: 'NONE', label: t('licenses.NONE') },
            ]}
          />
          <ChoiceField
            label={t('options.role')}
            autoFocus={focused === 'defaultRole'}
            none={t('options.noDefault')}
            value={choices.defaultRole}
            onChange={(value) => set('defaultRole', value)}
            options={named(data?.roles)}
          />
          <ChoiceField
            label={t('options.userGroup')}
            none={t('options.siteDefault')}
            value={choices.defaultUserGroup}
            onChange={(value) => set('defaultUserGroup', value)}
            options={named(data?.userGroups)}
          />
          <ChoiceField
            label={t('options.dataCenter')}
            autoFocus={focused === 'defaultDataCenter'}
            none={t('options.noDefault')}
            value={choices.defaultDataCenter}
            onChange={(value) => set('defaultDataCenter', value)}
            options={(data?.dataCenters ?? []).map(({ id, code, name }) => ({
              value: id,
              label: `${code} · ${name}`,
            }))}
          />
          <ChoiceField
            label={t('options.orgUnit')}
            autoFocus={focused === 'defaultOrgUnit'}
            none={t('options.noDefault')}
            value={choices.defaultOrgUnit}
            onChange={(value) => set('defaultOrgUnit', value)}
            options={(data?.orgUnits ?? []).map(({ id, path }) => ({ value: id, label: path.join(' / ') }))}
          />
          <ChoiceField
            label={t('options.language')}
            none={t('options.siteDefault')}
            value={choices.defaultLanguage}
            onChange={(value) => set('defaultLanguage', value)}
            options={(data?.viewer?.site.languages ?? []).map((tag) => ({
              value: tag,
              label: languageNames.of(tag) ?? tag,
            }))}
          />
        </Box>
      </Box>
      <Box>
        <FormControlLabel
          control={
            <Checkbox
              checked={choices.nextFreeExtension}
              onChange={(_event, checked) => set('nextFreeExtension', checked)}
            />
          }
          label={t('options.nextFreeExtension')}
        />
        <FormHelperText sx={{ mt: 0 }}>{t('options.nextFreeExtensionHelp')}</FormHelperText>
      </Box>
      {may('STRUCTURE_MANAGE') && (
        <FormControl component="fieldset">
          <FormLabel component="legend">{t('options.createMissing')}</FormLabel>
          {(['TEAMS', 'SKILLS'] as const).map((kind) => (
            <FormControlLabel
              key={kind}
              control={
                <Checkbox
                  checked={choices.createMissing.includes(kind)}
                  onChange={(_event, checked) =>
                    set('createMissing', [
                      ...choices.createMissing.filter((other) => other !== kind),
                      ...(checked ? [kind] : []),
                    ])
                  }
                />
              }
              label={t(`options.createMissingKinds.${kind}`)}
            />
          ))}
          <FormHelperText sx={{ mt: 0, mx: 0 }}>{t('options.createMissingHelp')}</FormHelperText>
        </FormControl>
      )}
    </Box>
  );
}
