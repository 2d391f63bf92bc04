import { userError } from '../../platform/graphql/UserError.ts';
import type { SavedRole } from './createRole.ts';

const UNIQUE_VIOLATION = '23505';

/** Saves a role, or says that another one has its name. */
export async function orNameTaken(name: string, save: () => Promise<SavedRole>): Promise<SavedRole> {
  try {
    return await save();
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    const message = `There is already a role "${name}". Choose another name.`;
    return { userErrors: [userError('NAME_TAKEN', message, ['name'])] };
  }
}
