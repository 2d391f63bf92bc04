export type Kind = 'ENTERPRISE' | 'CONTACT';
type License = Kind | null;

/** What a run changes of one user: the license, or whether there is such a user, with the license that goes along. */
interface Change {
  user: number;
  field: 'license' | 'existence';
  before: License;
  after: License;
  /** For existence: whether the user is there afterwards. */
  there: boolean;
}

interface Account {
  license: License;
  deleted: boolean;
  /** What was freed when the user was last deleted. */
  freed: License;
  /** The runs that have changed the user, in their order. */
  runs: number[];
}

/** L1, L2, B12 as said in the rules, in memory: users are numbers in the order of their ids. */
export class SeatModel {
  readonly seats: Record<Kind, number> = { ENTERPRISE: 3, CONTACT: 3 };
  readonly accounts: Account[];
  readonly #runs: { changes: Change[]; undone: boolean }[] = [];

  constructor(users: number) {
    this.accounts = Array.from({ length: users }, () => ({
      license: null,
      deleted: false,
      freed: null,
      runs: [],
    }));
  }

  used(kind: Kind): number {
    return this.accounts.filter(({ license }) => license === kind).length;
  }

  setSeats(kind: Kind, seats: number): boolean {
    const fits = seats >= 3 && seats >= this.used(kind);
    if (fits) this.seats[kind] = seats;
    return fits;
  }

  /** Each user gets the license beside them, null for none. */
  give(wanted: readonly (readonly [number, License])[]): number {
    const changes = wanted
      .filter(([user, license]) => !this.#at(user).deleted && this.#at(user).license !== license)
      .map(
        ([user, after]): Change => ({
          user,
          field: 'license',
          before: this.#at(user).license,
          after,
          there: true,
        }),
      );
    return this.#apply(changes);
  }

  delete(users: readonly number[]): number {
    const there = users.filter((user) => !this.#at(user).deleted);
    return this.#apply(there.map((user) => this.#leaving(user)));
  }

  restore(users: readonly number[]): number {
    const gone = users.filter((user) => this.#at(user).deleted);
    return this.#apply(gone.map((user) => this.#coming(user, this.#at(user).freed)));
  }

  /** The runs that changed somebody and have not been undone. */
  undoable(): number[] {
    return this.#runs.flatMap(({ changes, undone }, run) => (changes.length > 0 && !undone ? [run] : []));
  }

  /** B5: what still holds the run's value goes back to what it was before. */
  undo(run: number): number {
    const undone = this.#runs[run];
    if (!undone) throw new Error(`There is no run ${run}.`);
    undone.undone = true;
    const changes = undone.changes.flatMap((change): Change[] => {
      const { user, field, before, after, there } = change;
      const account = this.#at(user);
      if (field === 'license') {
        return account.deleted || account.license !== after
          ? []
          : [{ ...change, before: after, after: before }];
      }
      if (there === account.deleted) return [];
      if (!there) return [this.#coming(user, before)];
      return account.runs.at(-1) === run ? [this.#leaving(user)] : [];
    });
    return this.#apply(changes.sort((a, b) => a.user - b.user));
  }

  #at(user: number): Account {
    const account = this.accounts[user];
    if (!account) throw new Error(`There is no user ${user}.`);
    return account;
  }

  #leaving(user: number): Change {
    return { user, field: 'existence', before: this.#at(user).license, after: null, there: false };
  }

  #coming(user: number, license: License): Change {
    return { user, field: 'existence', before: null, after: license, there: true };
  }

  /** Where all moves together fit, all are made; else only seats that are freed for good count as free. */
  #apply(moves: Change[]): number {
    const taken = (kind: Kind) =>
      moves.filter(({ before, after }) => after === kind && before !== kind).length;
    const given = (kind: Kind) =>
      moves.filter(({ before, after }) => before === kind && after !== kind).length;
    const kinds: Kind[] = ['ENTERPRISE', 'CONTACT'];
    const fits = kinds.every((kind) => this.used(kind) + taken(kind) - given(kind) <= this.seats[kind]);
    const free = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        this.seats[kind] -
          this.used(kind) +
          moves.filter(({ before, after }) => before === kind && !after).length,
      ]),
    );
    const made = moves.filter(({ after, before }) => {
      if (fits || !after || after === before) return true;
      free[after] = (free[after] ?? 0) - 1;
      return (free[after] ?? 0) >= 0;
    });
    const run = this.#runs.push({ changes: made, undone: false }) - 1;
    for (const { user, field, before, after, there } of made) {
      const account = this.#at(user);
      if (field === 'existence') account.deleted = !there;
      if (field === 'existence' && !there) account.freed = before;
      account.license = after;
      account.runs.push(run);
    }
    return made.length;
  }
}
