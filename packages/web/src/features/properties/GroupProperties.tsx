import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { GroupPropertiesQuery } from '../../gql/graphql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useMay } from '../accounts/useMay.ts';
import { Section } from '../structure/Section.tsx';
import { GroupPropertyDialog } from './GroupPropertyDialog.tsx';
import { usePropertyWords } from './usePropertyWords.ts';

const GROUP_PROPERTIES = graphql(`
  query GroupProperties($id: ID!) {
    userGroup(id: $id) {
      id
      properties {
        property { key name type unit minimum maximum }
        value
        source
      }
    }
  }
`);

export type GroupValue = NonNullable<GroupPropertiesQuery['userGroup']>['properties'][number];

/** What members inherit: each value, and where it comes from. */
export function GroupProperties({ userGroupId }: { userGroupId: string }) {
  const { t } = useTranslation('properties');
  const { nameOf, sayValue } = usePropertyWords();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [edited, setEdited] = useState<GroupValue | undefined>();
  const { data, error, refetch } = useQuery(GROUP_PROPERTIES, {
    variables: { id: userGroupId },
    fetchPolicy: 'cache-and-network',
  });
  const values = data?.userGroup?.properties;
  return (
    <Section title={t('group.title')} text={t('group.text')}>
      {error && !values && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !values && <SkeletonRows rows={6} columns={3} />}
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
                fontWeight: value.source === 'USER_GROUP' ? 600 : undefined,
              }}
            >
              {sayValue(value.property, value.value) ?? (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('group.none')}
                </Box>
              )}
            </Box>
            <Box sx={{ gridArea: 'source' }}>
              <Tag tone={value.source === 'USER_GROUP' ? 'accent' : 'neutral'}>
                {t(`source.${value.source}`)}
              </Tag>
            </Box>
            {manages && (
              <Button
                size="small"
                aria-label={t('group.changeNamed', { name: nameOf(value.property) })}
                onClick={() => setEdited(value)}
                sx={{ gridArea: 'change' }}
              >
                {t('group.change')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {edited && (
        <GroupPropertyDialog
          userGroupId={userGroupId}
          of={edited}
          onSaved={() => void refetch()}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}
