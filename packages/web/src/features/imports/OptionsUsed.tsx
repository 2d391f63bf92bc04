import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../ui/languageName.ts';
import { Fact } from '../runs/Fact.tsx';
import type { ImportOnPage } from './ImportPage.tsx';

/** I13: what was chosen for the import; a default that nobody chose is not listed. */
export function OptionsUsed({ options }: { options: ImportOnPage['options'] }) {
  const { t, i18n } = useTranslation('imports');
  const update = options.existing === 'UPDATE';
  const license = options.defaultLicense;
  const language = options.defaultLanguage;
  const chosen: [string, string | null | undefined][] = [
    [t('options.existing'), t(update ? 'options.update' : 'options.leave')],
    [t('options.matchKey'), t(`options.matchKeys.${options.matchKey}`)],
    [t('options.listMode'), update ? t(`options.listModes.${options.listMode}`) : null],
    [t('options.activation'), t(`options.activations.${options.activation}`)],
    [t('options.license'), license && t(`licenses.${license}`)],
    [t('options.role'), options.defaultRole?.name],
    [t('options.userGroup'), options.defaultUserGroup?.name],
    [t('options.dataCenter'), options.defaultDataCenter?.code],
    [t('options.orgUnit'), options.defaultOrgUnit?.path.join(' / ')],
    [t('options.language'), language && languageName(language, i18n.language)],
    [t('done.extension'), options.nextFreeExtension ? t('done.nextFree') : null],
    [
      t('options.createMissing'),
      options.createMissing.map((kind) => t(`options.createMissingKinds.${kind}`)).join(' · '),
    ],
  ];
  return (
    <Box component="details">
      <summary>{t('done.options')}</summary>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gap: 4,
          m: 0,
          mt: 3,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
        }}
      >
        {chosen.map(
          ([label, value]) =>
            value && (
              <Fact key={label} label={label}>
                {value}
              </Fact>
            ),
        )}
      </Box>
    </Box>
  );
}
