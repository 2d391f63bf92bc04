import DataLoader from 'dataloader';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import type { LevelOfProfile } from './ProfileInputs.ts';

const loaders = new WeakMap<Context, DataLoader<string, LevelOfProfile[]>>();

/** The skills of a profile by name; of many profiles in one statement. */
export function profileSkills(context: Context, id: string): Promise<LevelOfProfile[]> {
  const loader = loaders.get(context) ?? new DataLoader((ids: readonly string[]) => load(context, ids));
  loaders.set(context, loader);
  // A mutation may change them within the request.
  return loader.clear(id).load(id);
}

async function load({ actor, inSite }: Context, ids: readonly string[]): Promise<LevelOfProfile[][]> {
  const found = await inSite((em) =>
    rows<LevelOfProfile & { profileId: string }>(
      em,
      sql`select l.profile_id as "profileId", l.level, jsonb_build_object('id', k.id, 'name', k.name) as skill
          from profile_skills l join skills k on k.id = l.skill_id
          where l.site_id = ${actor.siteId} and l.profile_id = any(${[...ids]}::uuid[])
          order by k.name collate "und-x-icu"`,
    ),
  );
  return ids.map((id) => found.filter(({ profileId }) => profileId === id));
}
