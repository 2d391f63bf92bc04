import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { PropertySource } from '../../gql/graphql.ts';
import { Tag } from '../../ui/Tag.tsx';
import type { Property } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';

export interface SourcedValue {
  property: Property;
  value?: unknown;
  source: PropertySource;
}

interface ValueListProps {
  values: readonly SourcedValue[] | undefined;
  /** What is set here rather than inherited. */
  own: SourcedValue['source'];
  onChange: ((value: SourcedValue) => void) | undefined;
}

/** Each property with its value, and where that comes from. */
export function ValueList({ values, own, onChange }: ValueListProps) {
  const { t } = useTranslation('properties');
  const { nameOf, sayValue } = usePropertyWords();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {values?.map((value) => (
        <Box
          key={value.property.key}
          component="li"
          sx={{
            display: 'grid',
            alignItems: 'center',
            columnGap: 3,
            rowGap: 1,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr) auto',
              sm: 'minmax(0, 2fr) minmax(0, 2fr) 110px auto',
            },
            gridTemplateAreas: { xs: '"name change" "value source"', sm: '"name value source change"' },
            px: 4,
            py: 2,
            minHeight: 44,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ gridArea: 'name', minWidth: 0 }}>{nameOf(value.property)}</Box>
          <Box
            className="tabular truncate"
            sx={{
              gridArea: 'value',
              minWidth: 0,
              fontWeight: value.source === own ? 600 : undefined,
            }}
          >
            {sayValue(value.property, value.value) ?? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('group.none')}
              </Box>
            )}
          </Box>
          <Box sx={{ gridArea: 'source' }}>
            <Tag tone={value.source === own ? 'accent' : 'neutral'}>{t(`source.${value.source}`)}</Tag>
          </Box>
          {onChange && (
            <Button
              size="small"
              aria-label={t('group.changeNamed', { name: nameOf(value.property) })}
              onClick={() => onChange(value)}
              sx={{ gridArea: 'change' }}
            >
              {t('group.change')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
