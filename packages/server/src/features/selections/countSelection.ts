import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { countMatching } from './countUsers.ts';
import { filterCondition } from './filterCondition.ts';
import type { SelectionCount } from './SelectionCount.ts';
import { selectionCondition } from './selectedUsers.ts';
import type { UserFilter } from './UserFilter.ts';
import type { UserSelection } from './UserSelection.ts';

/** W5: what the selection bar shows. */
export async function countSelection(
  em: EntityManager,
  actor: Actor,
  selection: UserSelection,
  outside: UserFilter | null | undefined,
): Promise<SelectionCount> {
  const selected = selectionCondition(actor, 'users.read', selection);
  const { count, isExact } = await countMatching(em, selected);
  if (!outside) return { count, outside: 0, isExact };
  const left = await countMatching(em, sql`${selected} and (${filterCondition(outside)}) is not true`);
  return { count, outside: left.count, isExact: isExact && left.isExact };
}
