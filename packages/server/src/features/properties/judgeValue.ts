import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { type ListedProperty, listProperties } from './listProperties.ts';
import { valueProblem } from './valueProblem.ts';

/** The property, and what is wrong with a value for it; null takes the value away. */
export async function judgeValue(
  em: EntityManager,
  siteId: string,
  key: string,
  value: unknown,
): Promise<{ property: ListedProperty | undefined; userErrors: UserError[] }> {
  const property = (await listProperties(em, siteId)).find((one) => one.key === key);
  if (!property) {
    const message = `There is no property "${key}". Choose one of the list.`;
    return { property, userErrors: [userError('UNKNOWN_ID', message, ['key'])] };
  }
  const problem = value === null ? undefined : valueProblem(property, value);
  return { property, userErrors: problem ? [userError('INVALID', problem, ['value'])] : [] };
}
