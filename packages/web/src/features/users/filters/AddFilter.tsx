import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipButton } from '../../../ui/ChipButton.tsx';
import type { FilterField } from './Filters.ts';
import type { FilterWords } from './useFilterWords.ts';

interface AddFilterProps {
  fields: readonly FilterField[];
  words: FilterWords;
  onAdd(field: FilterField, anchor: HTMLElement): void;
}

/** The filters that have no chip yet. */
export function AddFilter({ fields, words, onAdd }: AddFilterProps) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chip = useRef<HTMLElement>(null);
  const chosen = useRef<FilterField>(null);

  // The editor opens once the menu has given the focus back, so that closing it leads back here.
  const edit = () => {
    if (chosen.current && chip.current) onAdd(chosen.current, chip.current);
    chosen.current = null;
  };
  if (fields.length === 0) return null;
  return (
    <>
      <ChipButton
        label={t('filters.add')}
        expanded={anchor !== null}
        popup="menu"
        onClick={({ currentTarget }) => {
          chip.current = currentTarget;
          setAnchor(currentTarget);
        }}
      />
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { mt: 1.5, maxHeight: 420 } }, transition: { onExited: edit } }}
      >
        {fields.map((field) => (
          <MenuItem
            key={field}
            onClick={() => {
              chosen.current = field;
              setAnchor(null);
            }}
          >
            {words.fieldName(field)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
