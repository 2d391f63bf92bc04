import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import { begin } from '../../runs/begin.ts';
import type { EditConflict } from './EditConflict.ts';
import { judgeEdit } from './judgeEdit.ts';
import { readValues } from './readValues.ts';
import { type SavedUser, savedUser } from './savedUser.ts';
import type { UpdateUserInput } from './UserFormInputs.ts';
import { type UpdateUserRun, updateUserAction } from './updateUserAction.ts';

/**
 * Saves an edit of one user as a run of one. It is refused while any field that it touches has been changed by
 * somebody else since the form was filled; fields that it does not touch are never overwritten (U10).
 */
export async function updateUser(
  em: EntityManager,
  actor: Actor,
  { idempotencyKey, reason, id, editToken, ...input }: UpdateUserInput,
): Promise<SavedUser & { conflicts: EditConflict[] }> {
  const claim = idempotencyKey
    ? { mutation: 'updateUser', key: idempotencyKey, input: { ...input, id, reason } }
    : undefined;
  let conflicts: EditConflict[] = [];
  const judge = async (tx: EntityManager, run: UpdateUserRun, unread: string[] = []) => {
    const judged = await judgeEdit(tx, actor, run, unread);
    conflicts = judged.conflicts;
    return judged.userErrors;
  };
  let asked: UpdateUserRun | undefined;
  const userId = id.toLowerCase();
  const started = await begin(em, actor, claim, async (tx) => {
    const { values, userErrors } = await readValues(tx, input);
    const run = { userId, values, editToken };
    const unread = userErrors.map(({ path }) => path[0] ?? '');
    userErrors.push(...(await judge(tx, run, unread)));
    if (userErrors.length > 0 || Object.keys(values).length === 0) return { userErrors };
    asked = run;
    return {
      background: false,
      run: {
        kind: updateUserAction.kind,
        status: 'RUNNING',
        mutation: 'updateUser',
        selection: { ids: [userId] },
        input: run,
        onRefusal: 'ABORT',
        reason: reason ?? null,
        undoOf: null,
      },
    };
  });
  const saved = await savedUser(em, actor, started, async (tx) => (asked ? judge(tx, asked) : []));
  return { ...saved, userId, conflicts };
}
