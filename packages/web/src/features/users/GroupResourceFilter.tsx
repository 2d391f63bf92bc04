import { useMutation, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ResourceFilterInput } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useMay } from '../accounts/useMay.ts';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { Section } from '../structure/Section.tsx';
import { ResourceFilterFields } from './setFields/ResourceFilterFields.tsx';
import {
  idsOf,
  isLimited,
  isSimple,
  type PartChoices,
  partsOf,
  resourceFilterInput,
} from './setFields/resourceFilter.ts';

const GROUP_FILTER = graphql(`
  query GroupResourceFilter($id: ID!) {
    userGroup(id: $id) { id resourceFilter }
  }
`);
const NAMES = graphql(`
  query ResourceFilterNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Team { name }
      ... on Skill { name }
      ... on UserGroup { name }
      ... on OrgUnit { path }
    }
  }
`);
const SET_FILTER = graphql(`
  mutation SetUserGroupResourceFilter($input: SetUserGroupResourceFilterInput!) {
    setUserGroupResourceFilter(input: $input) {
      userGroup { id resourceFilter }
      userErrors { code message path }
    }
  }
`);

/** Which users the members see, on top of the scope of their roles. */
export function GroupResourceFilter({ userGroupId }: { userGroupId: string }) {
  const { t } = useTranslation(['users', 'ui']);
  const toast = useToast();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [edited, setEdited] = useState<PartChoices | undefined>();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const { data, error, refetch } = useQuery(GROUP_FILTER, {
    variables: { id: userGroupId },
    fetchPolicy: 'cache-and-network',
  });
  const stored = (data?.userGroup?.resourceFilter ?? {}) as ResourceFilterInput;
  const ids = idsOf(stored);
  const names = useQuery(NAMES, { variables: { ids }, skip: ids.length === 0 });
  const [setFilter] = useMutation(SET_FILTER);
  const known = new Map(
    (names.data?.nodes ?? []).flatMap((node) => {
      if (!node) return [];
      if ('path' in node) return [[node.id, node.path.join(' › ')] as const];
      return 'name' in node ? [[node.id, node.name] as const] : [];
    }),
  );
  const parts = edited ?? partsOf(stored, (id) => known.get(id) ?? t('resourceFilter.goneName'));
  const saving = useRequest(
    useCallback(
      async (wanted: PartChoices) => {
        const filter = isLimited(wanted) ? resourceFilterInput(wanted) : null;
        const answer = (await setFilter({ variables: { input: { userGroupId, filter } } })).data
          ?.setUserGroupResourceFilter;
        const wrong = answer?.userErrors ?? [];
        setErrors(wrong.map((one) => ({ ...one, path: ['resourceFilter', ...one.path.slice(1)] })));
        if (!answer?.userGroup) return;
        setEdited(undefined);
        toast(filter ? t('resourceFilter.groupSet') : t('resourceFilter.groupCleared'));
      },
      [setFilter, t, toast, userGroupId],
    ),
  );
  const loading = !data || (ids.length > 0 && !names.data && !names.error);
  return (
    <Section title={t('resourceFilter.group')} text={t('resourceFilter.groupText')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && loading && <SkeletonRows rows={4} columns={2} />}
      {!loading && (
        <Box
          component="fieldset"
          disabled={!manages}
          sx={{ border: 0, m: 0, px: 4, py: 4, display: 'grid', gap: 4 }}
        >
          {saving.error && <ErrorAlert error={saving.error} />}
          {!isSimple(stored) && <Alert severity="info">{t('resourceFilter.notSimple')}</Alert>}
          <ResourceFilterFields parts={parts} errors={errors} onChange={setEdited} />
          {manages && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'flex-end' }}>
              {edited && (
                <Button
                  onClick={() => {
                    setEdited(undefined);
                    setErrors([]);
                  }}
                >
                  {t('ui:cancel')}
                </Button>
              )}
              <Button
                variant="contained"
                color="primary"
                disabled={!edited}
                loading={saving.busy}
                onClick={() => edited && void saving.run(edited)}
              >
                {t('ui:save')}
              </Button>
            </Box>
          )}
        </Box>
      )}
    </Section>
  );
}
