import Autocomplete from '@mui/material/Autocomplete';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { enterChooses } from './enterChooses.ts';

export interface Pick {
  id: string;
  name: string;
}

interface SearchPickerProps {
  label: string;
  placeholder?: string | undefined;
  options: readonly Pick[];
  /** The same array until something is chosen: another one empties the field. */
  chosen: Pick[];
  /** Until the answer is there, what is typed narrows the options that are. */
  loading: boolean;
  error?: string | undefined;
  help?: string | undefined;
  disabled?: boolean | undefined;
  /** The options come anew for what is typed. */
  onSearch(text: string): void;
  onChange(chosen: Pick[]): void;
}

/** Any number out of a list that is searched on the server; what is chosen stands as chips in the field. */
export function SearchPicker(props: SearchPickerProps) {
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
    <Autocomplete<Pick, true>
      multiple
      size="small"
      autoHighlight
      disableCloseOnSelect
      filterSelectedOptions
      id={id}
      options={[...options]}
      value={chosen}
      loading={loading}
      disabled={fixed}
      loadingText={t('picker.loading')}
      noOptionsText={t('picker.none')}
      {...(!loading && { filterOptions: (all: Pick[]) => all })}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onChange={(_event, next) => onChange(next)}
      onInputChange={(_event, text, reason) => reason !== 'selectOption' && onSearch(text)}
      onKeyDown={(event) => enterChooses(event)}
      clearText={t('clear')}
      openText={t('picker.open')}
      closeText={t('close')}
      slotProps={{
        chip: { size: 'small', deleteIcon: <X size={14} aria-hidden /> },
        clearIndicator: { tabIndex: -1 },
      }}
      renderInput={({ slotProps, disabled, fullWidth }) => (
        <FormControl error={Boolean(error)} disabled={disabled} fullWidth={fullWidth}>
          <FormLabel {...slotProps.inputLabel} sx={{ mb: 1 }}>
            {label}
          </FormLabel>
          <OutlinedInput
            {...slotProps.input}
            size="small"
            sx={{ '&&': { py: '2px', pl: 1.5 } }}
            placeholder={chosen.length === 0 ? placeholder : undefined}
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
