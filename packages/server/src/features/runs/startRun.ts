import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiError } from '../../platform/errors.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import { type Actor, may } from '../roles/Actor.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import type { BulkAction } from './BulkAction.ts';
import { begin, type Started } from './begin.ts';
import { guardErrors } from './guardErrors.ts';
import { judgeSelection } from './judgeSelection.ts';
import { BACKGROUND_ABOVE } from './limits.ts';

export interface BulkArguments {
  selection: UserSelection;
  dryRun: boolean;
  onRefusal: 'SKIP' | 'ABORT';
  /** B8: the number of users selected, where the site asks for it. */
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** Begins a bulk action: small ones are done when this returns, large ones go on as a job. */
export async function startRun<Input>(
  em: EntityManager,
  actor: Actor,
  mutation: string,
  action: BulkAction<Input>,
  { selection, dryRun, onRefusal, confirmCount, idempotencyKey, reason, ...input }: BulkArguments & Input,
): Promise<Started> {
  if (!may(actor, action.permission)) throw new ApiError('FORBIDDEN', 'You may not do this in this site.');
  const claim = idempotencyKey
    ? { mutation, key: idempotencyKey, input: { selection, dryRun, onRefusal, reason, input } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const given = input as Input;
    const invalid = (await action.validate?.(tx, actor, given)) ?? [];
    const { count, userErrors } = await judgeSelection(tx, actor, action, selection);
    if (!dryRun && action.removes?.(given) && userErrors.length === 0) {
      userErrors.push(...(await guardErrors(tx, { siteId: actor.siteId, count, confirmCount })));
    }
    if (invalid.length + userErrors.length > 0)
      return { userErrors: [...invalid.map((e) => userError(e.code, e.message, e.path)), ...userErrors] };
    return {
      background: count > BACKGROUND_ABOVE,
      run: {
        kind: action.kind,
        status: dryRun ? 'PLANNING' : count > BACKGROUND_ABOVE ? 'QUEUED' : 'RUNNING',
        mutation,
        selection,
        input: given,
        onRefusal,
        reason: reason ?? null,
        undoOf: null,
      },
    };
  });
}
