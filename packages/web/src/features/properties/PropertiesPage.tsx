import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { Section } from '../structure/Section.tsx';
import { ValueDialog } from './ValueDialog.tsx';
import { type SourcedValue, ValueList } from './ValueList.tsx';

const PROPERTIES = graphql(`
  query PropertiesPage {
    properties { key name type unit minimum maximum systemValue siteValue }
  }
`);
const SET_VALUE = graphql(`
  mutation SetSiteProperty($input: SetSitePropertyInput!) {
    setSiteProperty(input: $input) {
      property { key siteValue }
      userErrors { code message path }
    }
  }
`);

/** What holds in the whole site, where neither a user group nor a user says otherwise. */
export function PropertiesPage() {
  const { t } = useTranslation('properties');
  const manages = useMay()('STRUCTURE_MANAGE');
  const [edited, setEdited] = useState<SourcedValue | undefined>();
  useTitle(t('site.title'));
  const { data, error, refetch } = useQuery(PROPERTIES, { fetchPolicy: 'cache-and-network' });
  const [setValue] = useMutation(SET_VALUE);
  const values = data?.properties.map(({ siteValue, systemValue, ...property }): SourcedValue => {
    const isOwn = siteValue !== null && siteValue !== undefined;
    return { property, value: isOwn ? siteValue : systemValue, source: isOwn ? 'SITE' : 'SYSTEM' };
  });
  const save = (key: string) => async (value: unknown) => {
    const answer = (await setValue({ variables: { input: { key, value } } })).data?.setSiteProperty;
    if (answer?.property) void refetch();
    return answer?.userErrors;
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, maxWidth: 960, pb: 6 }}>
      <PageHeader title={t('site.title')} />
      <Section title={t('site.values')} text={t('site.text')}>
        {error && !values && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !values && <SkeletonRows rows={8} columns={3} />}
        <ValueList values={values} own="SITE" onChange={manages ? setEdited : undefined} />
      </Section>
      {edited && (
        <ValueDialog
          of={edited}
          own="SITE"
          hint={t('site.overrides')}
          save={save(edited.property.key)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Box>
  );
}
