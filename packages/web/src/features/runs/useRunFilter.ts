import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { RunKind, RunStatus } from '../../gql/graphql.ts';
import { planStatuses, runStatuses } from './runStatus.ts';

export const runKinds: readonly RunKind[] = [
  'CREATE_USER',
  'UPDATE_USER',
  'ASSIGN_TEAMS',
  'UPDATE_SKILLS',
  'ASSIGN_ROLES',
  'SET_LICENSE',
  'ASSIGN_AGENT_GROUPS',
  'ASSIGN_BUSINESS_UNITS',
  'UPDATE',
  'MOVE_TO_USER_GROUP',
  'SET_FIELDS',
  'SET_PROPERTIES',
  'ASSIGN_PROFILES',
  'DELETE',
  'RESTORE',
  'LOCK',
  'UNLOCK',
  'SUSPEND',
  'REACTIVATE',
  'LOG_OUT',
  'RESET_PASSWORD',
  'SEND_ACTIVATION',
  'CHANGE_PASSWORD',
  'CHANGE_SECOND_FACTOR',
  'RESET_SECOND_FACTOR',
  'CHANGE_OWN_ACCOUNT',
  'IMPORT',
  'IMPORT_PICTURES',
  'SET_PICTURE',
  'EXPORT',
  'DELETE_ROLE',
  'DELETE_TEAM',
  'DELETE_SKILL',
  'DELETE_AGENT_GROUP',
  'DELETE_BUSINESS_UNIT',
  'DELETE_FEATURE',
  'DELETE_PROFILE',
  'DELETE_ORG_UNIT',
  'DELETE_USER_GROUP',
  'DELETE_DATA_CENTER',
  'UPDATE_PROFILE',
  'SET_USER_GROUP_PROPERTY',
  'SET_USER_GROUP_RESOURCE_FILTER',
  'CHANGE_SITE',
  'ERASE_PERSONAL_DATA',
  'UNDO',
];

/** Plans that were never applied are left out until they are asked for. */
const usual = runStatuses.filter((status) => !planStatuses.includes(status));

function listed<T extends string>(params: URLSearchParams, name: string, all: readonly T[]): T[] {
  const values = params.get(name)?.split(',') ?? [];
  return all.filter((value) => values.includes(value));
}

/** Which runs are listed, kept in the address. */
export function useRunFilter() {
  const [params, setParams] = useSearchParams();
  const kinds = listed(params, 'kind', runKinds);
  const statuses = listed(params, 'status', runStatuses);
  const key = JSON.stringify([kinds, statuses]);
  const filter = useMemo(() => {
    const [kind, status] = JSON.parse(key) as [RunKind[], RunStatus[]];
    return { kind: kind.length > 0 ? kind : undefined, status: status.length > 0 ? status : usual };
  }, [key]);
  const toggle = (name: string, values: readonly string[], value: string) =>
    setParams(
      (present) => {
        const next = new URLSearchParams(present);
        const chosen = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
        if (chosen.length > 0) next.set(name, chosen.join(','));
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return {
    filter,
    kinds,
    statuses,
    toggleKind: (kind: RunKind) => toggle('kind', kinds, kind),
    toggleStatus: (status: RunStatus) => toggle('status', statuses, status),
    clear: () => setParams({}, { replace: true }),
  };
}
