import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import type { BulkAction } from '../runs/BulkAction.ts';
import { begin, type Started } from '../runs/begin.ts';
import { BACKGROUND_ABOVE } from '../runs/limits.ts';
import { assertManages } from './managing.ts';

type Prepared<Input> = { userErrors: UserError[] } | { input: Input };

/** C1: a change of a user group changes its members, so it is a run that logs what each of them inherits now. */
export function startGroupRun<Input>(
  em: EntityManager,
  actor: Actor,
  mutation: string,
  action: BulkAction<Input>,
  prepare: (tx: EntityManager) => Promise<Prepared<Input>>,
): Promise<Started> {
  assertManages(actor);
  return begin(em, actor, undefined, async (tx) => {
    const prepared = await prepare(tx);
    if ('userErrors' in prepared) return prepared;
    const { input } = prepared;
    const { count } = await row<{ count: number }>(
      tx,
      sql`select count(*)::int as count from (${action.holders?.(input)}) h`,
    );
    const background = count > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: action.kind,
        status: background ? 'QUEUED' : 'RUNNING',
        mutation,
        selection: {},
        input,
        onRefusal: 'SKIP',
        reason: null,
        undoOf: null,
      },
    };
  });
}
