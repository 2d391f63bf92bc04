import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { SingleSignOnQuery } from '../../gql/graphql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useMay } from '../accounts/useMay.ts';
import { SingleSignOnForm } from './SingleSignOnForm.tsx';

const SINGLE_SIGN_ON = graphql(`
  query SingleSignOn {
    singleSignOn { enabled required issuer clientId hasClientSecret matchedBy label callbackUrl }
  }
`);

export type SingleSignOnSettings = SingleSignOnQuery['singleSignOn'];

/** A6: the provider by which the people of the site sign in; only for who manages settings. */
export function SingleSignOnSection() {
  const { t } = useTranslation('singleSignOn');
  const may = useMay()('SETTINGS_MANAGE');
  const { data, error, refetch } = useQuery(SINGLE_SIGN_ON, { skip: !may, fetchPolicy: 'network-only' });
  if (!may) return null;
  return (
    <Panel sx={{ p: 5 }}>
      {error && !data && <ErrorState title={t('title')} error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={4} columns={2} />}
      {data && <SingleSignOnForm settings={data.singleSignOn} />}
    </Panel>
  );
}
