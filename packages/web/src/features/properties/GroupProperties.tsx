import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useMay } from '../accounts/useMay.ts';
import { Section } from '../structure/Section.tsx';
import { ValueDialog } from './ValueDialog.tsx';
import { type SourcedValue, ValueList } from './ValueList.tsx';

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

const SET_VALUE = graphql(`
  mutation SetUserGroupProperty($input: SetUserGroupPropertyInput!) {
    setUserGroupProperty(input: $input) {
      userGroup { id }
      userErrors { code message path }
    }
  }
`);

/** What members inherit: each value, and where it comes from. */
export function GroupProperties({ userGroupId }: { userGroupId: string }) {
  const { t } = useTranslation('properties');
  const manages = useMay()('STRUCTURE_MANAGE');
  const [edited, setEdited] = useState<SourcedValue | undefined>();
  const { data, error, refetch } = useQuery(GROUP_PROPERTIES, {
    variables: { id: userGroupId },
    fetchPolicy: 'cache-and-network',
  });
  const [setValue] = useMutation(SET_VALUE);
  const values = data?.userGroup?.properties;
  const save = (key: string) => async (value: unknown) => {
    const answer = (await setValue({ variables: { input: { userGroupId, key, value } } })).data;
    if (answer?.setUserGroupProperty.userGroup) void refetch();
    return answer?.setUserGroupProperty.userErrors;
  };
  return (
    <Section title={t('group.title')} text={t('group.text')}>
      {error && !values && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !values && <SkeletonRows rows={6} columns={3} />}
      <ValueList values={values} own="USER_GROUP" onChange={manages ? setEdited : undefined} />
      {edited && (
        <ValueDialog
          of={edited}
          own="USER_GROUP"
          hint={t('group.overrides')}
          save={save(edited.property.key)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}
