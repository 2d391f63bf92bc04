import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { MOST_ROWS } from '../features/imports/plan/stageFile.ts';
import { FILE_BYTES, ZIP_BYTES } from '../features/imports/uploads/uploadLimits.ts';
import { PICTURE_BYTES } from '../features/pictures/contents/limits.ts';
import type { Context } from '../features/roles/Context.ts';
import { BACKGROUND_ABOVE, MOST_USERS, PLAN_HOURS, UNDO_DAYS } from '../features/runs/limits.ts';
import { SELECTION_IDS } from '../features/selections/IdFilter.ts';
import { MOST_KEYS } from '../features/selections/SavedSelection.ts';
import { row, sql } from '../platform/database/sql.ts';
import { requestLimits } from '../platform/graphql/requestLimits.ts';
import { Limits } from './Limits.ts';

@Resolver()
export class LimitsResolver {
  @Authorized()
  @Query(() => Limits, { description: 'The limits that requests, runs and imports are held to.' })
  limits(@Ctx() { actor, inSite }: Context): Promise<Limits> {
    return inSite(async (em) => ({
      ...requestLimits,
      selectionIds: SELECTION_IDS,
      selectionKeys: MOST_KEYS,
      runUsers: MOST_USERS,
      backgroundAbove: BACKGROUND_ABOVE,
      uploadBytes: FILE_BYTES,
      zipBytes: ZIP_BYTES,
      pictureBytes: PICTURE_BYTES,
      importRows: MOST_ROWS,
      planHours: PLAN_HOURS,
      undoDays: UNDO_DAYS,
      ...(await row<Pick<Limits, 'guardCount' | 'guardPercent'>>(
        em,
        sql`select guard_count as "guardCount", guard_percent as "guardPercent" from sites where id = ${actor.siteId}`,
      )),
    }));
  }
}
