import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { languageName } from '../../../ui/languageName.ts';
import { OnePicker } from '../../../ui/OnePicker.tsx';
import type { Pick } from '../../../ui/SearchPicker.tsx';
import { usePaused } from '../../../ui/usePaused.ts';
import { CLEAR, type FieldKey, type FieldValues } from './fieldValues.ts';

const PLACES_TO_PICK = graphql(`
  query PlacesToPick {
    orgUnits { id path }
    dataCenters { id code name }
    viewer { id site { id languages } }
  }
`);

const SUPERVISORS_TO_PICK = graphql(`
  query SupervisorsToPick($search: String) {
    users(filter: { text: $search, userType: { notIn: [AGENT] } }, first: 50) {
      nodes { id name username }
    }
  }
`);

interface PlaceFieldsProps {
  values: FieldValues;
  errorOf(key: FieldKey): string | undefined;
  onChange(key: FieldKey, value: Pick | null): void;
}

/** A picker for each field; where there may be none, that is the first of what may be chosen. */
export function PlaceFields({ values, errorOf, onChange }: PlaceFieldsProps) {
  const { t, i18n } = useTranslation('runs');
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const places = useQuery(PLACES_TO_PICK);
  const people = useQuery(SUPERVISORS_TO_PICK, { variables: { search: search || undefined } });
  const { orgUnits = [], dataCenters = [], viewer } = places.data ?? {};
  const found = (people.data ?? people.previousData)?.users.nodes ?? [];
  const options: Record<FieldKey, Pick[]> = {
    orgUnitId: orgUnits.map(({ id, path }) => ({ id, name: path.join(' › ') })),
    supervisorId: found.map(({ id, name, username }) => ({ id, name: `${name} (${username})` })),
    dataCenterId: dataCenters.map(({ id, code, name }) => ({
      id,
      name: code === name ? code : `${code} · ${name}`,
    })),
    language: (viewer?.site.languages ?? []).map((tag) => ({
      id: tag,
      name: languageName(tag, i18n.language),
    })),
  };
  const field = (key: FieldKey, none?: string, onSearch?: (text: string) => void) => (
    <OnePicker
      label={t(`fields.${key}`)}
      placeholder={t('setFields.untouched')}
      options={none && !(onSearch && search) ? [{ id: CLEAR, name: none }, ...options[key]] : options[key]}
      chosen={values[key]}
      loading={onSearch ? people.loading || search !== text.trim() : places.loading}
      error={errorOf(key)}
      onSearch={onSearch}
      onChange={(value) => onChange(key, value)}
    />
  );
  return (
    <>
      {field('orgUnitId', t('setFields.noOrgUnit'))}
      {field('supervisorId', t('setFields.noSupervisor'), setText)}
      {field('dataCenterId', t('setFields.noDataCenter'))}
      {field('language')}
    </>
  );
}
