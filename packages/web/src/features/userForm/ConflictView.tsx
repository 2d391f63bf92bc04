import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { EditConflict } from './EditUserForm.tsx';
import { canBeBoth, type Side } from './merged.ts';

interface ConflictViewProps {
  conflicts: readonly EditConflict[];
  chosen: Readonly<Record<string, Side>>;
  onChoose(field: string, side: Side): void;
}

/** U10: what two people have made of the same fields, side by side; neither is saved until one is chosen. */
export function ConflictView({ conflicts, chosen, onChoose }: ConflictViewProps) {
  const { t } = useTranslation(['userForm', 'runs']);
  const titleId = useId();
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Panel
      as="section"
      aria-labelledby={titleId}
      sx={{ p: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Alert ref={title} severity="warning" id={titleId} tabIndex={-1}>
        {t('conflict.title', { count: conflicts.length })}
      </Alert>
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.field}
          conflict={conflict}
          side={chosen[conflict.field]}
          onChoose={onChoose}
        />
      ))}
    </Panel>
  );
}

interface ConflictProps {
  conflict: EditConflict;
  side: Side | undefined;
  onChoose(field: string, side: Side): void;
}

function Conflict({ conflict, side, onChoose }: ConflictProps) {
  const { t } = useTranslation(['userForm', 'runs']);
  const { field, base, theirs, yours, changedBy, changedAt } = conflict;
  const said = ({ words }: { words: readonly string[] }) => words.join(', ') || t('conflict.empty');
  const version = (value: Side, label: string, words: string) => (
    <FormControlLabel
      value={value}
      control={<Radio size="small" />}
      sx={{ alignItems: 'flex-start', mr: 0, '& .MuiRadio-root': { py: 0.5 } }}
      label={
        <>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {label}{' '}
          </Box>
          <Box component="span" sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>
            {words}
          </Box>
        </>
      }
    />
  );
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ typography: 'h3', p: 0 }}>
        {t(`runs:fields.${field}`, { defaultValue: field })}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1, overflowWrap: 'anywhere' }}>
        {t('conflict.by', { name: changedBy, before: said(base) })} <RelativeTime at={changedAt} />
      </Box>
      <RadioGroup value={side ?? ''} onChange={(_event, value) => onChoose(field, value as Side)}>
        {version('theirs', t('conflict.theirs'), said(theirs))}
        {version('mine', t('conflict.mine'), said(yours))}
        {canBeBoth(field) && version('both', t('conflict.both'), '')}
      </RadioGroup>
    </Box>
  );
}
