import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { InputBaseComponentProps } from '@mui/material/InputBase';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type ReactNode, type Ref, useId } from 'react';

export interface TextFieldProps extends Omit<InputBaseComponentProps, 'ref' | 'size' | 'color'> {
  label: string;
  /** What is wrong with the value. */
  error?: string | false | undefined;
  help?: string | undefined;
  end?: ReactNode;
  /** Several lines, growing with what is typed. */
  multiline?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A label above an input, and what is wrong below it; read out together. */
export function TextField(props: TextFieldProps) {
  const { label, error, help, end, multiline = false, ref, autoFocus, type, disabled, ...input } = props;
  const id = useId();
  const words = error || help;
  return (
    <FormControl error={Boolean(error)} disabled={Boolean(disabled)} fullWidth>
      <FormLabel htmlFor={id} sx={{ mb: 1 }}>
        {label}
      </FormLabel>
      <OutlinedInput
        id={id}
        type={type}
        multiline={multiline}
        minRows={multiline ? 2 : undefined}
        maxRows={multiline ? 12 : undefined}
        sx={multiline ? { p: 0 } : null}
        inputRef={ref}
        autoFocus={autoFocus}
        endAdornment={end}
        aria-describedby={words ? `${id}-help` : undefined}
        inputProps={input}
      />
      {words && (
        <FormHelperText id={`${id}-help`} sx={{ mx: 0 }}>
          {words}
        </FormHelperText>
      )}
    </FormControl>
  );
}
