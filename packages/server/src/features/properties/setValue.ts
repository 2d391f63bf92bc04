import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, type Sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertManages } from '../structure/managing.ts';
import { type ListedProperty, listProperties } from './listProperties.ts';
import { valueProblem } from './valueProblem.ts';

interface Setting {
  key: string;
  /** Null: the inherited value counts again. */
  value: unknown;
  write(value: string | null): Sql;
  /** Something else that is wrong. */
  check?(em: EntityManager): Promise<UserError[]>;
}

/** Sets the value of a property for a whole site or user group, or takes it away. */
export function setValue(
  em: EntityManager,
  actor: Actor,
  { key, value, write, check }: Setting,
): Promise<{ property?: ListedProperty; userErrors: UserError[] }> {
  assertManages(actor);
  return inSite(em, actor.siteId, async (tx) => {
    const property = (await listProperties(tx, actor.siteId)).find((one) => one.key === key);
    const userErrors = (await check?.(tx)) ?? [];
    if (!property) {
      userErrors.push(
        userError('UNKNOWN_ID', `There is no property "${key}". Choose one of the list.`, ['key']),
      );
    }
    const isSet = value !== null && value !== undefined;
    const problem = property && isSet ? valueProblem(property, value) : undefined;
    if (problem) userErrors.push(userError('INVALID', problem, ['value']));
    if (!property || userErrors.length > 0) return { userErrors };
    await rows(tx, write(isSet ? JSON.stringify(value) : null));
    return { property, userErrors };
  });
}
