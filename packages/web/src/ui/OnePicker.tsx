import Autocomplete from '@mui/material/Autocomplete';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { enterChooses } from './enterChooses.ts';
import type { Pick } from './SearchPicker.tsx';

interface OnePickerProps {
  label: string;
  placeholder?: string | undefined;
  options: readonly Pick[];
  chosen: Pick | null;
  /** Until the answer is there, what is typed narrows the options that are. */
  loading: boolean;
  error?: string | undefined;
  help?: string | undefined;
  disabled?: boolean | undefined;
  /** The options come anew for what is typed. Without it all of them are here. */
  onSearch?: ((text: string) => void) | undefined;
  onChange(chosen: Pick | null): void;
}

/** One out of a list, found by typing; null while nothing is chosen. */
export function OnePicker(props: OnePickerProps) {
  const {
    label,
    placeholder,
    options,
    chosen,
    loading,
    error,
    help,
    disabled: fixed,
    onSearch,
    onChange,
  } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  const words = error ?? help;
  return (
    <Autocomplete<Pick>
      size="small"
      autoHighlight
      id={id}
      options={[...options]}
      value={chosen}
      loading={loading}
      disabled={fixed}
      loadingText={t('picker.loading')}
      noOptionsText={t('picker.none')}
      {...(onSearch && !loading && { filterOptions: (all: Pick[]) => all })}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onChange={(_event, next) => onChange(next)}
      onInputChange={(_event, text, reason) => onSearch?.(reason === 'input' ? text : '')}
      onKeyDown={(event) => enterChooses(event, chosen?.name)}
      clearText={t('clear')}
      openText={t('picker.open')}
      closeText={t('close')}
      slotProps={{ clearIndicator: { tabIndex: -1 } }}
      renderInput={({ slotProps, disabled, fullWidth }) => (
        <FormControl error={Boolean(error)} disabled={disabled} fullWidth={fullWidth}>
          <FormLabel {...slotProps.inputLabel} sx={{ mb: 1 }}>
            {label}
          </FormLabel>
          <OutlinedInput
            {...slotProps.input}
            size="small"
            sx={{ '&&': { py: '2px', pl: 1.5 } }}
            placeholder={placeholder}
            slotProps={{
              input: { ...slotProps.htmlInput, 'aria-describedby': words ? `${id}-help` : undefined },
            }}
          />
          {words && (
            <FormHelperText id={`${id}-help`} sx={{ mx: 0 }}>
              {words}
            </FormHelperText>
          )}
        </FormControl>
      )}
    />
  );
}
