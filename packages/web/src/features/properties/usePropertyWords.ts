import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { Property } from './propertyValues.ts';

/** Names, units and ranges of the catalogue in the reader's language. */
export function usePropertyWords() {
  const { t } = useTranslation('properties');
  const format = useFormat();
  const unitOf = ({ unit }: Pick<Property, 'unit'>) =>
    unit ? t(`unit.${unit}`, { defaultValue: unit }) : '';
  return {
    nameOf: ({ key, name }: Pick<Property, 'key' | 'name'>) => t(`name.${key}`, { defaultValue: name }),
    unitOf,
    /** A value as people read it; undefined for none. */
    sayValue: (property: Pick<Property, 'unit'>, value: unknown) => {
      if (value === null || value === undefined) return undefined;
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      const shown = typeof value === 'number' ? format.number(value) : String(value);
      return [shown, unitOf(property)].filter(Boolean).join(' ');
    },
    rangeOf: ({ type, minimum, maximum }: Property) => {
      if (type === 'TEXT')
        return maximum == null ? '' : t('mostCharacters', { most: format.number(maximum) });
      if (minimum == null || maximum == null) return '';
      return t('range', { least: format.number(minimum), most: format.number(maximum) });
    },
  };
}
