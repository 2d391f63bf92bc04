import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { OnePicker } from '../../../ui/OnePicker.tsx';
import { usePaused } from '../../../ui/usePaused.ts';
import type { FormChoices } from '../formTypes.ts';
import type { UserFormState } from '../UserFormState.ts';

const SUPERVISORS = graphql(`
  query SupervisorsOfForm($search: String) {
    users(filter: { text: $search, userType: { notIn: [AGENT] } }, first: 50) {
      nodes { id name username }
    }
  }
`);

interface PlaceSectionProps {
  form: UserFormState;
  choices: FormChoices;
  userId?: string | undefined;
}

/** U5: where the user sits, and below whom. Agents are offered leaves only. */
export function PlaceSection({ form, choices, userId }: PlaceSectionProps) {
  const { t } = useTranslation('userForm');
  const { draft, set, errorOf, locked } = form;
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const people = useQuery(SUPERVISORS, { variables: { search: search || undefined } });
  const found = (people.data ?? people.previousData)?.users.nodes ?? [];
  const type = draft.userType || choices.typeOf(draft.roles);
  const units = choices.orgUnits.filter(
    ({ isLeaf, id }) => type !== 'AGENT' || isLeaf || id === draft.orgUnit?.id,
  );
  return (
    <>
      <OnePicker
        label={t('field.orgUnit')}
        placeholder={t('none.orgUnit')}
        options={units}
        chosen={draft.orgUnit}
        loading={false}
        error={errorOf('orgUnitId')}
        disabled={locked('orgUnit')}
        help={type === 'AGENT' ? t('help.leaf') : undefined}
        onChange={(unit) => set('orgUnit', unit && { id: unit.id, name: unit.name })}
      />
      <OnePicker
        label={t('field.supervisor')}
        placeholder={t('none.supervisor')}
        options={found
          .filter(({ id }) => id !== userId)
          .map(({ id, name, username }) => ({ id, name: `${name} (${username})` }))}
        chosen={draft.supervisor}
        loading={people.loading || search !== text.trim()}
        error={errorOf('supervisorId')}
        disabled={locked('supervisor')}
        onSearch={setText}
        onChange={(supervisor) => set('supervisor', supervisor)}
      />
      <OnePicker
        label={t('field.dataCenter')}
        placeholder={t('none.dataCenter')}
        options={choices.dataCenters}
        chosen={draft.dataCenter}
        loading={false}
        error={errorOf('dataCenterId')}
        disabled={locked('dataCenter')}
        onChange={(center) => set('dataCenter', center)}
      />
    </>
  );
}
