import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { usePropertyWords } from '../../properties/usePropertyWords.ts';

const USER_PROPERTIES = graphql(`
  query UserProperties($id: ID!) {
    user(id: $id) {
      id
      properties {
        property { key name type unit minimum maximum }
        value
        source
        inherited
      }
    }
  }
`);

/** U11: what counts for the user, and where it comes from. */
export function UserProperties({ userId }: { userId: string }) {
  const { t } = useTranslation('properties');
  const { nameOf, sayValue } = usePropertyWords();
  const { data, error, refetch } = useQuery(USER_PROPERTIES, {
    variables: { id: userId },
    fetchPolicy: 'cache-and-network',
  });
  const values = data?.user?.properties;
  if (error && !values) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!values) return <SkeletonRows rows={8} columns={2} />;
  const none = t('group.none');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {values.map(({ property, value, source, inherited }) => (
        <Box
          key={property.key}
          component="li"
          sx={{ py: 2.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}
        >
          <Box sx={{ color: 'text.secondary' }}>{nameOf(property)}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <Box
              className="tabular"
              sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere', mr: 'auto' }}
            >
              {sayValue(property, value) ?? none}
            </Box>
            {source === 'USER' && (
              <Box sx={{ color: 'text.secondary', typography: 'body2', overflowWrap: 'anywhere' }}>
                {t('user.inherited', { value: sayValue(property, inherited) ?? none })}
              </Box>
            )}
            <Tag tone={source === 'USER' ? 'accent' : 'neutral'}>{t(`user.source.${source}`)}</Tag>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
