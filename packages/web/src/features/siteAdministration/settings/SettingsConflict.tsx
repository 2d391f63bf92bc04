import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsField, SettingsValues } from './settingsSchema.ts';

export interface Clash {
  field: SettingsField;
  mine: SettingsValues[SettingsField];
  theirs: SettingsValues[SettingsField];
}

interface SettingsConflictProps {
  clashes: readonly Clash[];
  wordsOf(clash: Clash, side: 'mine' | 'theirs'): string;
  onChoose(field: SettingsField, value: Clash['mine']): void;
}

/** U10: both versions of what two people have changed at once; mine stands in the form until theirs is chosen. */
export function SettingsConflict({ clashes, wordsOf, onChoose }: SettingsConflictProps) {
  const { t } = useTranslation('siteAdministration');
  const [chosen, setChosen] = useState<Partial<Record<SettingsField, string>>>({});
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), []);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Alert ref={alert} severity="warning" tabIndex={-1}>
        <strong>{t('settings.conflict.title')}</strong>
        <div>{t('settings.conflict.text')}</div>
      </Alert>
      {clashes.map((clash) => (
        <Box
          key={clash.field}
          component="fieldset"
          sx={{ border: 0, m: 0, p: 0, minWidth: 0, overflowWrap: 'anywhere' }}
        >
          <Box component="legend" sx={{ fontWeight: 550, p: 0 }}>
            {t(`settings.${clash.field === 'defaultUserGroupId' ? 'defaultUserGroup' : clash.field}`)}
          </Box>
          <RadioGroup
            value={chosen[clash.field] ?? 'mine'}
            onChange={(_event, side) => {
              setChosen({ ...chosen, [clash.field]: side });
              onChoose(clash.field, side === 'mine' ? clash.mine : clash.theirs);
            }}
          >
            {(['theirs', 'mine'] as const).map((side) => (
              <FormControlLabel
                key={side}
                value={side}
                control={<Radio size="small" />}
                label={`${t(`settings.conflict.${side}`)}: ${wordsOf(clash, side) || t('settings.conflict.empty')}`}
              />
            ))}
          </RadioGroup>
        </Box>
      ))}
    </Box>
  );
}
