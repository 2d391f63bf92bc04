import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/gql.ts';
import type { FilterOptionsQuery } from '../../../gql/graphql.ts';
import { usePaused } from '../../../ui/usePaused.ts';
import type { ListField } from './Filters.ts';
import { licenseChoices, statuses, userTypes } from './filterParams.ts';
import type { FilterLists } from './useFilterLists.ts';
import type { FilterWords } from './useFilterWords.ts';

const FILTER_OPTIONS = graphql(`
  query FilterOptions(
    $search: String
    $teams: Boolean!
    $skills: Boolean!
    $agentGroups: Boolean!
    $businessUnits: Boolean!
    $features: Boolean!
    $profiles: Boolean!
    $people: Boolean!
  ) {
    teams(search: $search, first: 100) @include(if: $teams) { nodes { id name } totalCount }
    skills(search: $search, first: 100) @include(if: $skills) { nodes { id name } totalCount }
    agentGroups(search: $search, first: 100) @include(if: $agentGroups) { nodes { id name } totalCount }
    businessUnits(search: $search, first: 100) @include(if: $businessUnits) { nodes { id name } totalCount }
    features(search: $search, first: 100) @include(if: $features) { nodes { id name } totalCount }
    groupProfiles @include(if: $profiles) { id name userGroup { id name } }
    users(filter: { text: $search, userType: { notIn: [AGENT] } }, first: 50) @include(if: $people) {
      nodes { id name username }
      totalCount
    }
  }
`);

export interface FilterOption {
  value: string;
  label: string;
  detail?: string;
}

interface FilterOptions {
  options: readonly FilterOption[];
  /** How many more there are than are listed. */
  more: number;
  loading: boolean;
  failed: boolean;
  /** The server does the search. */
  searched: boolean;
  /** It has not answered to what is typed yet. */
  pending: boolean;
}

type Page = { nodes: readonly { id: string; name: string; username?: string }[]; totalCount: number };

/** What may be chosen for a field: short lists whole, long ones by search. */
export function useFilterOptions(
  field: ListField,
  search: string,
  lists: FilterLists,
  words: FilterWords,
): FilterOptions {
  const text = usePaused(search.trim());
  const asked = {
    teams: field === 'team',
    skills: field === 'skill',
    agentGroups: field === 'agentGroup',
    businessUnits: field === 'businessUnit',
    features: field === 'feature',
    profiles: field === 'profile',
    people: field === 'supervisor',
  };
  const remote = Object.values(asked).some(Boolean);
  const { data, previousData, error } = useQuery(FILTER_OPTIONS, {
    variables: { search: text || null, ...asked },
    skip: !remote,
  });
  if (!remote) {
    const options = fixedOptions(field, lists, words);
    return {
      options,
      more: 0,
      loading: !lists.loaded && options.length === 0,
      failed: false,
      searched: false,
      pending: false,
    };
  }
  const profiles = (data ?? previousData)?.groupProfiles;
  if (profiles) {
    // Whole, as the short lists are; the group tells apart what has the same name.
    const options = profiles.map(({ id, name, userGroup }) => ({
      value: id,
      label: name,
      ...(userGroup && { detail: userGroup.name }),
    }));
    return { options, more: 0, loading: false, failed: false, searched: false, pending: false };
  }
  const page = onlyPage(data ?? previousData);
  const options = (page?.nodes ?? []).map(({ id, name, username }) => ({
    value: id,
    label: name,
    ...(username && { detail: username }),
  }));
  const more = Math.max(0, (page?.totalCount ?? 0) - options.length);
  const pending = text !== search.trim() || (!data && !error);
  return { options, more, loading: !page && !error, failed: Boolean(error), searched: true, pending };
}

function onlyPage(data: FilterOptionsQuery | undefined): Page | undefined {
  return (
    data?.teams ?? data?.skills ?? data?.agentGroups ?? data?.businessUnits ?? data?.features ?? data?.users
  );
}

function fixedOptions(field: ListField, lists: FilterLists, words: FilterWords): FilterOption[] {
  const named = (values: readonly string[]) =>
    values.map((value) => ({ value, label: words.valueName(field, value) }));
  switch (field) {
    case 'role':
      return lists.roles.map(({ id, name }) => ({ value: id, label: name }));
    case 'dataCenter':
      return lists.dataCenters.map(({ id, code, name }) => ({ value: id, label: code, detail: name }));
    case 'userGroup':
      return lists.userGroups.map(({ id, name }) => ({ value: id, label: name }));
    case 'orgUnit':
      return lists.orgUnits.map(({ id, name, path }) => ({
        value: id,
        label: name,
        detail: path.slice(0, -1).join(' › '),
      }));
    case 'status':
      return named(statuses);
    case 'license':
      return named(licenseChoices);
    case 'userType':
      return named(userTypes);
    case 'language':
      return named(lists.languages);
    default:
      return [];
  }
}
