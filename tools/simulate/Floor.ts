export type Mutation = 'logOn' | 'logOff' | 'contactStarted' | 'contactEnded';
export type AgentState = 'off' | 'idle' | 'busy';

export interface Report {
  mutation: Mutation;
  username: string;
}

interface Move {
  mutation: Mutation;
  /** Of whom it can be said. */
  agents: string[];
  weight: number;
}

/** The agents of a site as the phone system knows them, and what it would report next. */
export class Floor {
  readonly #states: Map<string, AgentState>;
  readonly #share: number;
  readonly #random: () => number;
  /** Reports that are under way: nothing else is said of these agents meanwhile. */
  readonly #asked = new Set<string>();

  /** `share` of the agents are logged on in the long run, about half of those in a contact. */
  constructor(agents: ReadonlyMap<string, AgentState>, share: number, random: () => number = Math.random) {
    this.#states = new Map(agents);
    this.#share = share;
    this.#random = random;
  }

  count(state: AgentState): number {
    return [...this.#states.values()].filter((other) => other === state).length;
  }

  /** Undefined while there is nobody to say anything of. */
  next(): Report | undefined {
    const missing = this.#states.size * this.#share - this.count('idle') - this.count('busy');
    const moves = [
      this.#move('logOn', 'off', Math.max(missing, 1) * 2),
      this.#move('logOff', 'idle', this.count('idle') / 10 + Math.max(-missing, 0) * 2),
      this.#move('contactStarted', 'idle', this.count('idle')),
      this.#move('contactEnded', 'busy', this.count('busy')),
    ].filter(({ agents }) => agents.length > 0);
    const move = this.#draw(moves);
    const username = move?.agents[Math.floor(this.#random() * move.agents.length)];
    if (!move || username === undefined) return undefined;
    this.#asked.add(username);
    return { mutation: move.mutation, username };
  }

  /** What the server answered: it knows better, for administrators log agents out too. Undefined: no answer. */
  settle(username: string, state: AgentState | undefined): void {
    this.#asked.delete(username);
    if (state) this.#states.set(username, state);
  }

  /** Who is suspended, locked or deleted is not seen on the floor again. */
  leave(username: string): void {
    this.#asked.delete(username);
    this.#states.delete(username);
  }

  #move(mutation: Mutation, from: AgentState, weight: number): Move {
    return { mutation, agents: this.#free(from), weight };
  }

  /** One of them, each as likely as its weight says. */
  #draw(moves: readonly Move[]): Move | undefined {
    let at = this.#random() * moves.reduce((sum, { weight }) => sum + weight, 0);
    for (const move of moves) {
      at -= move.weight;
      if (at < 0) return move;
    }
    return moves.at(-1);
  }

  #free(state: AgentState): string[] {
    return [...this.#states].flatMap(([username, its]) =>
      its === state && !this.#asked.has(username) ? username : [],
    );
  }
}
