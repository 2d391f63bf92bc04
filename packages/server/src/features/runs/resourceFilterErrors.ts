import type { EntityManager } from '@mikro-orm/postgresql';
import type { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';
import type { InputError } from './BulkAction.ts';
import { existing } from './existing.ts';
import { filterTables } from './shown/filterWords.ts';

const words = { team: 'team', orgUnit: 'org unit', userGroup: 'user group', skill: 'skill' };

/** All that is wrong with a resource filter: parts missing, and ids of what does not exist. */
export async function resourceFilterErrors(
  em: EntityManager,
  filter: ResourceFilterInput,
  path: readonly string[],
): Promise<InputError[]> {
  const keys = (Object.keys(filterTables) as (keyof typeof filterTables)[]).filter((key) => filter[key]);
  if (keys.length === 0) {
    const message = 'Give at least one condition, or null for the inherited filter.';
    return [{ code: 'REQUIRED', message, path: [...path] }];
  }
  const errors: InputError[] = [];
  for (const key of keys) {
    for (const side of ['in', 'notIn'] as const) {
      const ids = filter[key]?.[side];
      if (!ids) continue;
      const place = { table: filterTables[key], word: words[key], path: [...path, key, side] };
      errors.push(...(await existing(em, { ...place, ids, required: true })));
    }
  }
  return errors;
}
