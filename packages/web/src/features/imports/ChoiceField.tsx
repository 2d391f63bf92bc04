import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId } from 'react';

interface ChoiceFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What is shown for no choice; without it one is always chosen. */
  none?: string;
  help?: string;
  autoFocus?: boolean;
  onChange(value: string): void;
}

/** One of several, with its label above. */
export function ChoiceField({ label, value, options, none, help, autoFocus, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <FormControl fullWidth sx={{ minWidth: 0 }}>
      <FormLabel id={id} sx={{ mb: 1 }}>
        {label}
      </FormLabel>
      <Select
        fullWidth
        displayEmpty
        autoFocus={autoFocus ?? false}
        labelId={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={help ? `${id}-help` : undefined}
      >
        {none !== undefined && <MenuItem value="">{none}</MenuItem>}
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </Select>
      {help && (
        <FormHelperText id={`${id}-help`} sx={{ mx: 0 }}>
          {help}
        </FormHelperText>
      )}
    </FormControl>
  );
}
