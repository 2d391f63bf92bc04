import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { runKinds } from '../runs/useRunFilter.ts';
import { DaysChip } from './DaysChip.tsx';
import { loggedFields } from './loggedFields.ts';
import { PersonChip } from './PersonChip.tsx';
import type { ChosenFilter } from './useChangeFilter.ts';

/** Whom, who, what, which field and when, as chips that read as a sentence. */
export function ChangeLogFilters({ chosen }: { chosen: ChosenFilter }) {
  const { t } = useTranslation(['changes', 'runs']);
  const format = useFormat();
  const kindName = (kind: string) => t(`kind.${kind}`, { ns: 'runs' });
  const fieldName = (field: string) => t(`fields.${field}`, { ns: 'runs', defaultValue: field });
  const { kinds, fields, set } = chosen;
  const is = (key: 'kind' | 'field', names: readonly string[]) =>
    names.length > 0 ? t(`filters.${key}Is`, { names: format.list(names) }) : t(`filters.${key}`);
  return (
    <Box
      role="search"
      aria-label={t('filters.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <PersonChip
        label={t('filters.user')}
        sentence={(name) => t('filters.userIs', { name })}
        chosen={chosen.user}
        onChoose={(user) => set({ user })}
      />
      <PersonChip
        label={t('filters.actor')}
        sentence={(name) => t('filters.actorIs', { name })}
        chosen={chosen.actor}
        onChoose={(actor) => set({ actor })}
      />
      <ChoiceMenu
        label={is('kind', kinds.map(kindName))}
        options={runKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        chosen={kinds}
        onToggle={chosen.toggleKind}
      />
      <ChoiceMenu
        label={is('field', fields.map(fieldName))}
        options={loggedFields.map((field) => ({ value: field as string, label: fieldName(field) }))}
        chosen={fields}
        onToggle={chosen.toggleField}
      />
      <DaysChip from={chosen.from} to={chosen.to} onChange={set} />
      {chosen.run && (
        <ChipButton
          label={t('filters.run')}
          active
          onClick={() => set({ run: undefined })}
          onRemove={() => set({ run: undefined })}
          removeLabel={t('filters.remove', { filter: t('filters.run') })}
        />
      )}
      {chosen.isFiltered && (
        <Button size="small" variant="text" color="primary" onClick={chosen.clear}>
          {t('filters.clear')}
        </Button>
      )}
    </Box>
  );
}
