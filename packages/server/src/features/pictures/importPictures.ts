import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { may } from '../roles/Actor.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import type { RefusalCode } from '../runs/RefusalCode.ts';
import { RunRefused } from '../runs/runProblems.ts';
import type { PictureMatchKey } from './PictureMatchKey.ts';
import type { PictureReason } from './PictureReason.ts';
import { countPictures } from './plan/countPictures.ts';
import { planPictures } from './plan/planPictures.ts';

export interface PictureImportInput {
  fileName: string;
  matchBy: PictureMatchKey;
}

/** P1 to P5: an import of pictures is a run whose differences come from a zip, applied and undone like any other. */
export const importPictures = bulkAction<PictureImportInput>({
  kind: 'IMPORT_PICTURES',
  permission: 'users.edit',
  reads: ['picture'],
  writes: ['picture'],
  refusals: [],
  plan: planPictures,
  validate: async (_em, actor) => {
    if (!may(actor, 'imports.run')) throw new RunRefused('FORBIDDEN');
    return [];
  },
  differences: () => sql`
    select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`,
  applied: keepRefused,
});

/** Pictures that the application refused are invalid too, in the counts and in the list. */
async function keepRefused(em: EntityManager, runId: string): Promise<void> {
  await rows(
    em,
    sql`update picture_import_rows r
        set outcome = 'INVALID', reason = coalesce(${reasons}::jsonb ->> f.code, 'CHANGED_SINCE')
        from run_refusals f, picture_imports i
        where f.run_id = ${runId} and f.field is null and i.run_id = f.run_id and r.import_id = i.id
          and r.ordinal = f.ordinal and r.outcome in ('INSERTED', 'REPLACED')`,
  );
  await countPictures(em, runId);
}

const reasons = JSON.stringify({
  DELETED: 'NO_SUCH_USER',
  NOT_FOUND: 'NO_SUCH_USER',
  FIELD_NOT_EDITABLE: 'NOT_ALLOWED',
} satisfies Partial<Record<RefusalCode, `${PictureReason}`>>);
