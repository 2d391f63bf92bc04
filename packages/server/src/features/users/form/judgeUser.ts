import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import { bulkSetProperties } from '../../properties/bulkSetProperties.ts';
import { capacityErrors } from '../setFields/capacityErrors.ts';
import { keyErrors } from './judge/keyErrors.ts';
import { licenseErrors } from './judge/licenseErrors.ts';
import { placeErrors } from './judge/placeErrors.ts';
import { profileErrors } from './judge/profileErrors.ts';
import { referenceErrors } from './judge/referenceErrors.ts';
import { requiredErrors } from './judge/requiredErrors.ts';
import { rightErrors } from './judge/rightErrors.ts';
import { roleErrors } from './judge/roleErrors.ts';
import { wayInErrors } from './judge/wayInErrors.ts';
import type { Subject } from './Subject.ts';

/**
 * All that is wrong with a user as a form would save them, at once. `unread` are the fields whose values could not
 * even be read: they are not missing too.
 */
export async function judgeUser(
  em: EntityManager,
  subject: Subject,
  unread: readonly string[] = [],
): Promise<UserError[]> {
  const { values, actor } = subject;
  const properties = Object.entries(values.properties ?? {}).map(([key, value]) =>
    value === null ? { key, inherit: true } : { key, value },
  );
  const capacities = Object.entries(values.capacities ?? {}).map(([channel, count]) => ({ channel, count }));
  const others = [
    ...(properties.length > 0 ? ((await bulkSetProperties.validate?.(em, actor, { properties })) ?? []) : []),
    ...(capacities.length > 0 ? capacityErrors(capacities) : []),
  ];
  return [
    ...requiredErrors(subject, unread),
    ...(await keyErrors(em, subject)),
    ...(await referenceErrors(em, subject)),
    ...(await roleErrors(em, subject)),
    ...(await wayInErrors(em, subject)),
    ...(await placeErrors(em, subject)),
    ...(await profileErrors(em, subject)),
    ...(await licenseErrors(em, subject)),
    ...others.map(({ code, message, path }) => userError(code, message, path)),
    ...(await rightErrors(em, subject)),
  ];
}
