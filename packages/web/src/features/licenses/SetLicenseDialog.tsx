import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { LicenseChoice } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';

const LICENSES_TO_GIVE = graphql(`
  query LicensesToGive {
    licensePools { license seats free }
  }
`);

const SET_LICENSE = graphql(`
  mutation SetLicense($input: BulkSetLicenseInput!) {
    bulkSetLicense(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B12: one of the licenses that the plan of the site has, with its free seats, or none. */
export function SetLicenseDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('licenses');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [license, setLicense] = useState<LicenseChoice | ''>('');
  const { data, error, refetch } = useQuery(LICENSES_TO_GIVE, { fetchPolicy: 'cache-and-network' });
  const [setLicenses] = useMutation(SET_LICENSE);
  const startPlan = useCallback(async () => {
    if (!license) return undefined;
    const answer = await setLicenses({ variables: { input: { ...input, license } } });
    return answer.data?.bulkSetLicense;
  }, [input, license, setLicenses]);
  const key = license || 'NONE';
  const words = {
    unchanged: t(`set.unchanged.${key}`),
    apply: (count: number) => t(`set.apply.${key}`, { count, shown: format.number(count) }),
    happened: (count: number) => t(`set.happened.${key}`, { count, shown: format.number(count) }),
  };
  const choices = [
    ...(data?.licensePools ?? []).map((pool) => ({
      value: pool.license,
      label: t(`names.${pool.license}`),
      help: t('set.seats', {
        count: pool.free,
        free: format.number(pool.free),
        seats: format.number(pool.seats),
      }),
    })),
    { value: 'NONE' as const, label: t('names.NONE'), help: t('set.noneHelp') },
  ];
  return (
    <BulkActionDialog
      title={t('set.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      ready={license !== ''}
      removes={license === 'NONE'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={() => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          {error && <ErrorAlert error={error} onRetry={() => void refetch()} />}
          {!data && !error && <SkeletonRows rows={3} columns={1} />}
          {data && (
            <ModeChoice<LicenseChoice | ''>
              label={t('set.license')}
              value={license}
              onChange={setLicense}
              modes={choices}
            />
          )}
        </ChooseForm>
      )}
    />
  );
}
