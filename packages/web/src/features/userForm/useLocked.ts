import { useCallback } from 'react';
import type { EditableField, Permission } from '../../gql/graphql.ts';
import { useMay } from '../accounts/useMay.ts';
import { useViewer } from '../accounts/useViewer.ts';
import type { DraftKey } from './UserDraft.ts';

const needed: Partial<Record<DraftKey, Permission>> = {
  license: 'LICENSES_ASSIGN',
  roles: 'ROLES_ASSIGN',
  teams: 'USERS_ASSIGN',
  agentGroups: 'USERS_ASSIGN',
  businessUnits: 'USERS_ASSIGN',
  skills: 'USERS_ASSIGN',
  groupProfiles: 'USERS_ASSIGN',
  personalProfiles: 'USERS_ASSIGN',
};

const narrowed: Partial<Record<DraftKey, EditableField>> = {
  username: 'USERNAME',
  email: 'EMAIL',
  mobile: 'MOBILE',
  firstName: 'FIRST_NAME',
  lastName: 'LAST_NAME',
  agentId: 'AGENT_ID',
  extension: 'EXTENSION',
  pbxId: 'PBX_ID',
  numericId: 'NUMERIC_ID',
  crmName: 'CRM_NAME',
  chatGreetingName: 'CHAT_GREETING_NAME',
  userType: 'USER_TYPE',
  language: 'LANGUAGE',
  orgUnit: 'ORG_UNIT_ID',
  supervisor: 'SUPERVISOR_ID',
  dataCenter: 'DATA_CENTER_ID',
};

export const lockable = [...new Set([...Object.keys(needed), ...Object.keys(narrowed)])] as DraftKey[];

/** R2, R3: what of a user the viewer's roles do not let them give or change; the server refuses it too. */
export function useLocked(isNew: boolean): (key: DraftKey) => boolean {
  const may = useMay();
  const { editableFields } = useViewer();
  return useCallback(
    (key) => {
      const permission = needed[key];
      if (permission && !may(permission)) return !isNew || key === 'license';
      const field = narrowed[key];
      return !isNew && field !== undefined && editableFields ? !editableFields.includes(field) : false;
    },
    [may, editableFields, isNew],
  );
}
