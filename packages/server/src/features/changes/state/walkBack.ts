import { fieldOf } from '../../runs/fields.ts';

export interface LoggedChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** Values of fields in the shape that creating the user would have: sets as ids, levels by id. */
export type State = Record<string, unknown>;

export interface StateThen {
  existed: boolean;
  deleted: boolean;
  state: State;
}

type Members = Record<string, unknown>;

const members = (value: unknown): Members => (value ?? {}) as Members;
const asMembers = (ids: unknown): Members =>
  Object.fromEntries(((ids ?? []) as string[]).map((id) => [id, true]));

/** C3: the state before `later`, the changes since in the order in which they were made, from the one after them. */
export function walkBack(now: State, deletedNow: boolean, later: readonly LoggedChange[]): StateThen {
  const state = { ...now };
  let deleted = deletedNow;
  let existed = true;
  for (const { field, before, after } of [...later].reverse()) {
    const { kind } = fieldOf(field);
    if (kind === 'existence') {
      const created = after !== null && 'username' in members(after);
      existed = !created;
      deleted = after !== null;
      state.license = before === null ? null : (members(before).license ?? null);
    } else if (kind === 'set') {
      state[field] = Object.keys(without(asMembers(state[field]), asMembers(before), asMembers(after)));
    } else if (kind === 'levels' || kind === 'keyed' || kind === 'personal') {
      state[field] = without(members(state[field]), members(before), members(after));
    } else if (kind !== 'event') {
      state[field] = before;
    }
  }
  return { existed, deleted: existed && deleted, state };
}

/** What a change took away comes back, what it added goes. */
function without(held: Members, before: Members, after: Members): Members {
  return { ...Object.fromEntries(Object.entries(held).filter(([key]) => !(key in after))), ...before };
}
