import type { Action } from './Action.ts';
import { assignSets } from './assignSets.ts';
import { deleteUsers } from './deleteUsers.ts';
import { resetPasswords } from './resetPasswords.ts';
import { setColumns } from './setColumns.ts';
import { setProperties } from './setProperties.ts';
import { takeLicenses } from './takeLicenses.ts';
import { updateSkills } from './updateSkills.ts';

export const actions: readonly Action[] = [
  ...assignSets,
  updateSkills,
  ...setColumns,
  setProperties,
  takeLicenses,
  resetPasswords,
  deleteUsers,
];
