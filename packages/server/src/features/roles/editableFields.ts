/** R3: the fields of an account to which a role with `users.edit` can be narrowed, as runs and change rows name them. */
export const editableFields = [
  'username',
  'email',
  'mobile',
  'firstName',
  'lastName',
  'agentId',
  'extension',
  'pbxId',
  'numericId',
  'crmName',
  'chatGreetingName',
  'userType',
  'language',
  'userGroupId',
  'orgUnitId',
  'supervisorId',
  'dataCenterId',
  'picture',
] as const;

export type EditableField = (typeof editableFields)[number];
