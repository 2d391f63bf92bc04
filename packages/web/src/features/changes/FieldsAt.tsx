import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { StateAtQuery } from '../../gql/graphql.ts';
import { stateFields } from '../runs/differenceParts.ts';
import { useFieldValue } from '../runs/useFieldValue.ts';

type FieldAt = NonNullable<StateAtQuery['userStateAt']>['fields'][number];

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(104px, 34%) minmax(0, 1fr)',
  margin: 0,
  '& dt, & dd': { margin: 0, padding: '5px 8px', overflowWrap: 'anywhere' },
  '& dt': { color: theme.vars.palette.text.secondary, borderRadius: '6px 0 0 6px' },
  '& dd': { borderRadius: '0 6px 6px 0' },
  '& [data-differs=true]': {
    backgroundColor: theme.vars.palette.tint.warn,
    color: theme.vars.palette.text.primary,
    borderBlock: `1px solid ${theme.vars.palette.background.paper}`,
  },
}));

/** Each field as it was; what is another way now is tinted and says so. */
export function FieldsAt({ fields }: { fields: readonly FieldAt[] }) {
  const { t } = useTranslation(['changes', 'runs']);
  const wordsOf = useFieldValue();
  const listed = (field: string, all: readonly string[]) =>
    all
      .map((name) => t(`names.${field}.${name}`, { ns: 'runs', defaultValue: name.replace(':', ' ') }))
      .join(', ');
  const words = (field: string, one: string | null | undefined, all: readonly string[]) => {
    if (all.length > 0) return listed(field, all);
    // People read whether it is so; since when is in the log.
    if (stateFields.includes(field)) return wordsOf(field, one ? 'yes' : 'no');
    return wordsOf(field, one ?? null);
  };
  return (
    <List>
      {fields.map(({ field, was, wasAll, now, nowAll, differs }) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <dt data-differs={differs}>{t(`fields.${field}`, { ns: 'runs', defaultValue: field })}</dt>
          <dd data-differs={differs}>
            {words(field, was, wasAll)}
            {differs && (
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                {t('state.now', { value: words(field, now, nowAll) })}
              </Box>
            )}
          </dd>
        </Box>
      ))}
    </List>
  );
}
