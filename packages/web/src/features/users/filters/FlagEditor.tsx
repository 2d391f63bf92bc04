import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import { withFlag } from './changeFilter.ts';
import type { Filters, FlagField } from './Filters.ts';

interface FlagEditorProps {
  field: FlagField;
  filters: Filters;
  onChange(filters: Filters): void;
}

export function FlagEditor({ field, filters, onChange }: FlagEditorProps) {
  const { t } = useTranslation('users');
  const flag = filters.flags[field];
  const answer = flag === undefined ? '' : flag ? 'yes' : 'no';
  return (
    <Box sx={{ p: 2, pr: 4 }}>
      <RadioGroup
        aria-label={t(`field.${field}`)}
        value={answer}
        onChange={(_event, value) => onChange(withFlag(filters, field, value === 'yes'))}
      >
        {(['yes', 'no'] as const).map((value, at) => (
          <FormControlLabel
            key={value}
            value={value}
            label={t(`flag.${field}.${value}`)}
            control={<Radio autoFocus={answer ? answer === value : at === 0} />}
            sx={{ mx: 0 }}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}
