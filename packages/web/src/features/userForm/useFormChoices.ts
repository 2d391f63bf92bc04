import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { UserType } from '../../gql/graphql.ts';
import type { FormChoices } from './formTypes.ts';

const CHOICES = graphql(`
  query UserFormChoices {
    viewer { id site { id languages } }
    userGroups { id name isDefault }
    orgUnits { id path isLeaf }
    dataCenters { id code name }
    roles { id userType }
    licensePools { license free seats }
  }
`);

const ranks: readonly UserType[] = ['ADMINISTRATOR', 'SUPERVISOR'];

export function useFormChoices() {
  const { data, error, refetch } = useQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const choices = useMemo((): FormChoices | undefined => {
    if (!data?.viewer) return undefined;
    const types = new Map(data.roles.map(({ id, userType }) => [id, userType]));
    return {
      languages: data.viewer.site.languages,
      userGroups: data.userGroups,
      orgUnits: data.orgUnits.map(({ id, path, isLeaf }) => ({ id, isLeaf, name: path.join(' › ') })),
      dataCenters: data.dataCenters.map(({ id, code, name }) => ({
        id,
        name: code === name ? code : `${code} · ${name}`,
      })),
      licensePools: data.licensePools,
      typeOf: (roles) => ranks.find((type) => roles.some(({ id }) => types.get(id) === type)) ?? 'AGENT',
    };
  }, [data]);
  return { choices, error, refetch };
}
