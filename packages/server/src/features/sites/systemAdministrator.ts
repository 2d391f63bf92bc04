import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import type { Actor } from '../roles/Actor.ts';

/** Not by an API token, which belongs to one site. */
export async function assertSystemAdministrator(em: EntityManager, actor: Actor): Promise<void> {
  if (!actor.tokenId && (await isSystemAdministrator(em, actor.userId))) return;
  throw new ApiError('FORBIDDEN', 'Only a system administrator may do this.');
}

async function isSystemAdministrator(em: EntityManager, userId: string): Promise<boolean> {
  const { is } = await row<{ is: boolean }>(em, sql`select is_system_administrator(${userId}) as "is"`);
  return is;
}
