import type { CreateUserInput, License, UpdateUserInput, UserType } from '../../gql/graphql.ts';
import type { Pick as Choice } from '../../ui/SearchPicker.tsx';

/** What is said of a user, whether new or not. */
export type UserFormFields = Omit<
  CreateUserInput & UpdateUserInput,
  'id' | 'editToken' | 'idempotencyKey' | 'reason' | 'activation'
>;

/** What of the site can be chosen in the form; what there may be many of is searched instead. */
export interface FormChoices {
  languages: readonly string[];
  userGroups: readonly (Choice & { isDefault: boolean })[];
  orgUnits: readonly (Choice & { isLeaf: boolean })[];
  dataCenters: readonly Choice[];
  licensePools: readonly { license: License; free: number; seats: number }[];
  /** What the roles imply. */
  typeOf(roles: readonly Choice[]): UserType;
}
