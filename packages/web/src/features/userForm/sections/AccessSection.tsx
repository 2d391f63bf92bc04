import { useTranslation } from 'react-i18next';
import type { LicenseChoice, UserType } from '../../../gql/graphql.ts';
import { OnePicker } from '../../../ui/OnePicker.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { FeaturePicker } from '../../productFeatures/FeaturePicker.tsx';
import { CapacityInputs } from '../CapacityInputs.tsx';
import { FieldPair } from '../FieldPair.tsx';
import type { FormChoices } from '../formTypes.ts';
import type { UserFormState } from '../UserFormState.ts';

const userTypes: readonly UserType[] = ['AGENT', 'SUPERVISOR', 'ADMINISTRATOR'];

/** What kind of account it is, its seat, and what it may use. */
export function AccessSection({ form, choices }: { form: UserFormState; choices: FormChoices }) {
  const { t } = useTranslation(['userForm', 'users']);
  const format = useFormat();
  const { draft, set, errorOf, locked, isNew } = form;
  const types = userTypes.map((id) => ({ id, name: t(`users:userType.${id}`) }));
  const implied = types.find(({ id }) => id === choices.typeOf(draft.roles));
  const licenses = choices.licensePools.map(({ license, free, seats }) => ({
    id: license,
    name: t('license', {
      name: t(`users:license.${license}`),
      free: format.number(free),
      seats: format.number(seats),
    }),
  }));
  return (
    <>
      <FieldPair>
        <OnePicker
          label={t('field.userType')}
          placeholder={implied && t('impliedType', { name: implied.name })}
          options={types}
          chosen={types.find(({ id }) => id === draft.userType) ?? null}
          loading={false}
          error={errorOf('userType')}
          disabled={locked('userType')}
          onChange={(type) => set('userType', (type?.id ?? '') as UserType | '')}
        />
        <OnePicker
          label={t('field.license')}
          placeholder={t('users:license.NONE')}
          options={licenses}
          chosen={licenses.find(({ id }) => id === draft.license) ?? null}
          loading={false}
          error={errorOf('license')}
          disabled={locked('license')}
          help={isNew && locked('license') ? t('lockedLicense') : undefined}
          onChange={(license) => set('license', (license?.id ?? 'NONE') as LicenseChoice)}
        />
      </FieldPair>
      <FeaturePicker
        chosen={draft.features}
        error={errorOf('featureIds')}
        onChange={(features) => set('features', features)}
      />
      <CapacityInputs form={form} />
    </>
  );
}
