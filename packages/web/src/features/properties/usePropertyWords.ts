import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { Property } from './propertyValues.ts';

/** Names, units and ranges of the catalogue in the reader's language. */
export function usePropertyWords() {
  const { t } = useTranslation('properties');
  const format = useFormat();
  return {
    nameOf: ({ key, name }: Pick<Property, 'key' | 'name'>) => t(`name.${key}`, { defaultValue: name }),
    unitOf: ({ unit }: Property) => (unit ? t(`unit.${unit}`, { defaultValue: unit }) : ''),
    rangeOf: ({ type, minimum, maximum }: Property) => {
      if (type === 'TEXT')
        return maximum == null ? '' : t('mostCharacters', { most: format.number(maximum) });
      if (minimum == null || maximum == null) return '';
      return t('range', { least: format.number(minimum), most: format.number(maximum) });
    },
  };
}
