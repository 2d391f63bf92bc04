import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

interface ModeChoiceProps<Mode extends string> {
  label: string;
  value: Mode;
  /** It stands beside the choice already. */
  hideLabel?: boolean;
  modes: readonly { value: Mode; label: string; help?: string }[];
  onChange(mode: Mode): void;
}

/** One of a few ways to do a thing, each with what it does. */
export function ModeChoice<Mode extends string>(props: ModeChoiceProps<Mode>) {
  const { label, value, modes, hideLabel = false, onChange } = props;
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </FormLabel>
      <RadioGroup
        row={hideLabel}
        aria-labelledby={id}
        value={value}
        onChange={(_event, next) => onChange(next as Mode)}
      >
        {modes.map((mode) => (
          <FormControlLabel
            key={mode.value}
            value={mode.value}
            control={<Radio />}
            sx={{
              alignItems: 'flex-start',
              mr: hideLabel ? 4 : 0,
              '& .MuiFormControlLabel-label': { py: 1.5 },
            }}
            label={
              <>
                {mode.label}
                {mode.help && (
                  <Typography component="span" sx={{ color: 'text.secondary' }}>
                    {` · ${mode.help}`}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
