import { type Sql, sql } from '../../platform/database/sql.ts';
import { lastAdministrator } from '../roles/administrators.ts';
import type { AssignMode } from '../runs/AssignMode.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { keyedDifferences } from '../runs/differences/keyedDifferences.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { resourceFilterDifferences } from '../runs/differences/resourceFilterDifferences.ts';
import { existing } from '../runs/existing.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';
import { resourceFilterErrors } from '../runs/resourceFilterErrors.ts';
import type { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';
import { type ChannelCapacity, capacityErrors } from './setFields/capacityErrors.ts';
import {
  givenPlaces,
  type PlaceFields,
  placeDifferences,
  placeErrors,
  placeFieldNames,
} from './setFields/placeFields.ts';

/** A field that is absent is not touched; null clears it, a resource filter for the inherited one. */
export interface SetFields extends PlaceFields {
  features?: { featureIds: string[]; mode: `${AssignMode}` } | null;
  capacities?: ChannelCapacity[] | null;
  resourceFilter?: ResourceFilterInput | null;
}

/** B19: org unit, supervisor, data center, language, features, capacities and resource filter of many at once. */
export const bulkSetFields = bulkAction<SetFields>({
  kind: 'SET_FIELDS',
  permission: 'users.edit',
  reads: [...placeFieldNames, 'userType', 'features', 'capacities', 'resourceFilter'],
  writes: [...placeFieldNames, 'features', 'capacities', 'resourceFilter'],
  removes: (input) =>
    (input.features != null && input.features.mode !== 'ADD') ||
    placeFieldNames.some((name) => name !== 'language' && input[name] === null) ||
    (input.capacities?.some(({ count }) => count == null) ?? false),
  refusals: [
    {
      code: RefusalCode.SUPERVISOR_CYCLE,
      when: ({ input }) =>
        input.supervisorId
          ? sql`u.id in (
              with recursive above(id) as (
                select ${input.supervisorId}::uuid
                union select b.supervisor_id from above join users b on b.id = above.id where b.supervisor_id is not null)
              select id from above)`
          : sql`false`,
    },
    {
      // Nobody widens what they may see themselves.
      code: RefusalCode.SELF,
      when: ({ actor, input }) =>
        input.resourceFilter === undefined ? sql`false` : sql`u.id = ${actor.userId}`,
    },
    {
      code: RefusalCode.LAST_ADMINISTRATOR,
      when: ({ actor, input }) => (input.resourceFilter ? lastAdministrator(actor) : sql`false`),
    },
  ],
  validate: async (em, { siteId, resourceFilter: own }, input) => {
    const { features, capacities, resourceFilter } = input;
    const errors: InputError[] = [];
    if (givenPlaces(input).length === 0 && !features && !capacities && resourceFilter === undefined) {
      errors.push({ code: 'REQUIRED', message: 'Choose at least one field to set.', path: [] });
    }
    errors.push(...(await placeErrors(em, siteId, input)));
    if (features) {
      const required = features.mode !== 'REPLACE';
      const path = ['features', 'featureIds'];
      const ids = features.featureIds;
      errors.push(...(await existing(em, { table: 'features', word: 'feature', ids, path, required })));
    }
    if (capacities) errors.push(...capacityErrors(capacities));
    if (own && resourceFilter !== undefined) {
      const message = 'A resource filter limits what you see yourself, so you cannot set those of others.';
      errors.push({ code: 'INVALID', message, path: ['resourceFilter'] });
    }
    if (resourceFilter) errors.push(...(await resourceFilterErrors(em, resourceFilter, ['resourceFilter'])));
    return errors;
  },
  differences: ({ targets, input }) => {
    const { features, capacities, resourceFilter } = input;
    const parts: Sql[] = placeDifferences(targets, input);
    if (features) parts.push(membershipDifferences(targets, 'features', features.featureIds, features.mode));
    if (capacities) {
      const values = capacities.map(({ channel, count }) => ({ key: channel, value: count ?? null }));
      parts.push(keyedDifferences(targets, 'capacities', values));
    }
    if (resourceFilter !== undefined) parts.push(resourceFilterDifferences(targets, resourceFilter));
    return sql.join(parts, sql` union all `);
  },
});
