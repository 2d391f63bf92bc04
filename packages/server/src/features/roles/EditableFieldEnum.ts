import { registerEnumType } from 'type-graphql';
import { type EditableField, editableFields } from './editableFields.ts';

/** `firstName` is FIRST_NAME in the schema. */
export const EditableFieldEnum: Record<Uppercase<string>, EditableField> = Object.fromEntries(
  editableFields.map((field) => [field.replace(/[A-Z]/g, '_$&').toUpperCase(), field]),
);

const descriptions: Record<EditableField, string> = {
  username: 'Username.',
  email: 'E-mail address.',
  mobile: 'Mobile number.',
  firstName: 'First name.',
  lastName: 'Last name.',
  agentId: 'Agent ID.',
  extension: 'Extension.',
  pbxId: 'PBX ID of the phone.',
  numericId: 'Numeric ID.',
  crmName: 'CRM name.',
  chatGreetingName: 'Chat greeting name.',
  userType: 'User type.',
  language: 'Language.',
  userGroupId: 'User group.',
  orgUnitId: 'Org unit.',
  supervisorId: 'Supervisor.',
  dataCenterId: 'Data center.',
  picture: 'Profile picture.',
};

registerEnumType(EditableFieldEnum, {
  name: 'EditableField',
  description: 'A detail of a user to which the permission USERS_EDIT of a role can be narrowed.',
  valuesConfig: Object.fromEntries(
    Object.entries(EditableFieldEnum).map(([name, field]) => [name, { description: descriptions[field] }]),
  ),
});
