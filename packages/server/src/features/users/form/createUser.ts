import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import { begin } from '../../runs/begin.ts';
import { completeNewUser } from './completeNewUser.ts';
import { type CreateUserRun, createUserAction } from './createUserAction.ts';
import { judgeNewUser } from './judgeNewUser.ts';
import { readValues } from './readValues.ts';
import { type SavedUser, savedUser } from './savedUser.ts';
import type { CreateUserInput } from './UserFormInputs.ts';

/** U1: judges all of the input at once and creates the user as a run of one. */
export async function createUser(
  em: EntityManager,
  actor: Actor,
  { idempotencyKey, reason, ...input }: CreateUserInput,
): Promise<SavedUser> {
  const claim = idempotencyKey
    ? { mutation: 'createUser', key: idempotencyKey, input: { ...input, reason } }
    : undefined;
  let asked: CreateUserRun | undefined;
  const started = await begin(em, actor, claim, async (tx) => {
    const { values, userErrors } = await readValues(tx, input);
    const run: CreateUserRun = {
      ...(await completeNewUser(tx, actor.siteId, values)),
      activation: input.activation,
    };
    const unread = userErrors.map(({ path }) => path[0] ?? '');
    userErrors.push(...(await judgeNewUser(tx, actor, run, unread)));
    if (userErrors.length > 0) return { userErrors };
    asked = run;
    return {
      background: false,
      run: {
        kind: createUserAction.kind,
        status: 'RUNNING',
        mutation: 'createUser',
        selection: {},
        input: run,
        onRefusal: 'ABORT',
        reason: reason ?? null,
        undoOf: null,
      },
    };
  });
  return savedUser(em, actor, started, async (tx) => (asked ? judgeNewUser(tx, actor, asked) : []));
}
