import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModeChoice } from '../../../ui/ModeChoice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { begun, now, problemsOf, type ScheduleDraft, weekdays } from './scheduleDraft.ts';

interface ScheduleFieldsProps {
  draft: ScheduleDraft;
  timeZone: string;
  /** What cannot be taken back has no time of return. */
  revertible: boolean;
  onChange(draft: ScheduleDraft): void;
}

/** B24: now, at a time, or again and again. */
export function ScheduleFields({ draft, timeZone, revertible, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation('runs');
  const [open, setOpen] = useState(false);
  if (!open && draft.when === 'NOW') {
    return (
      <Link component="button" type="button" onClick={() => setOpen(true)} sx={{ justifySelf: 'start' }}>
        {t('schedule.open')}
      </Link>
    );
  }
  const problems = problemsOf(draft, timeZone);
  const modes = (['NOW', 'ONCE', 'REPEATED'] as const).map((value) => ({
    value,
    label: t(`schedule.when.${value}`),
    help: t(`schedule.help.${value}`),
  }));
  const toggle = (day: (typeof weekdays)[number]) => {
    const recursOn = weekdays.filter((one) => (one === day) !== draft.recursOn.includes(one));
    onChange({ ...draft, recursOn });
  };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <ModeChoice
        label={t('schedule.label')}
        value={draft.when}
        modes={modes}
        onChange={(when) => onChange(when === 'NOW' ? now : begun(when, draft, timeZone))}
      />
      {draft.when !== 'NOW' && (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
          }}
        >
          <TextField
            label={t(draft.when === 'ONCE' ? 'schedule.at' : 'schedule.first')}
            type="datetime-local"
            value={draft.at}
            error={problems.at && t('schedule.past')}
            help={t('schedule.zone', { zone: timeZone.replaceAll('_', ' ') })}
            onChange={(event: ChangeEvent<HTMLInputElement>) =>
              onChange({ ...draft, at: event.target.value })
            }
          />
          {revertible && (
            <TextField
              label={t('schedule.revertAt')}
              type="datetime-local"
              value={draft.revertAt}
              error={problems.revertAt && t('schedule.before')}
              help={t('schedule.revertHelp')}
              onChange={(event: ChangeEvent<HTMLInputElement>) =>
                onChange({ ...draft, revertAt: event.target.value })
              }
            />
          )}
        </Box>
      )}
      {draft.when === 'REPEATED' && (
        <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
          <Box component="legend" sx={{ p: 0, color: 'text.secondary' }}>
            {t('schedule.days')}
          </Box>
          {weekdays.map((day) => (
            <FormControlLabel
              key={day}
              label={t(`schedule.weekday.${day}`)}
              control={<Checkbox checked={draft.recursOn.includes(day)} onChange={() => toggle(day)} />}
            />
          ))}
          {problems.recursOn && (
            <Box role="alert" sx={{ color: 'bad.text' }}>
              {t('schedule.noDay')}
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}
