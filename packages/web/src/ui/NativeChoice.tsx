import { styled } from '@mui/material/styles';

interface NativeChoiceProps<Value extends string | number> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}

const Choice = styled('select')(({ theme }) => ({
  font: 'inherit',
  color: 'inherit',
  height: 28,
  padding: '0 4px',
  border: 0,
  borderRadius: 7,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.tint.neutral, color: theme.vars.palette.text.primary },
  '& option': {
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
  },
}));

/** One of a few, by the browser's own list. */
export function NativeChoice<Value extends string | number>(props: NativeChoiceProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <Choice
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options[target.selectedIndex];
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Choice>
  );
}
