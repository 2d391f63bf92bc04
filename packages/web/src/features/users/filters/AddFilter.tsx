import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipButton } from '../../../ui/ChipButton.tsx';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
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
      <LazyMenu
        anchor={anchor}
        label={t('filters.add')}
        entries={fields.map((field) => ({
          key: field,
          label: words.fieldName(field),
          onChoose: () => {
            chosen.current = field;
          },
        }))}
        onClose={() => setAnchor(null)}
        onClosed={edit}
      />
    </>
  );
}
