import type { UserError } from '../../../platform/graphql/UserError.ts';
import type { InputError } from '../../runs/BulkAction.ts';

/** For the engine, which asks only whether there are any. */
export function asInputErrors(errors: readonly UserError[]): InputError[] {
  return errors.map(({ message, path }) => ({ code: 'INVALID', message, path }));
}
