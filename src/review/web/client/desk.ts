import type { About, State, VerbAnswer, VerbRequest } from '../protocol.ts';
import { isDeciding, type Verb } from '../../verb.ts';
import { ask, order, WireProblem } from './wire.ts';

/** A decision that was sent and for which no answer came. */
interface Unanswered {
  readonly verb: Verb;
  readonly key: string;
  readonly reason: string;
}

/** What came of a verb: the answer of the program, or what went wrong on the way. */
export type Performed =
  | { readonly type: 'answer'; readonly answer: VerbAnswer }
  | { readonly type: 'failure'; readonly message: string };

/** The program's side of the review, as the page knows it. The page itself decides nothing and remembers one thing: what was not answered. */
export class Desk {
  readonly about: About;
  state: State;
  #unanswered: Unanswered | undefined;

  constructor(about: About, state: State) {
    this.about = about;
    this.state = state;
  }

  /** Asks for everything that the first screen needs. */
  static async open(): Promise<Desk> {
    const [about, state] = await Promise.all([ask<About>('/api/about'), ask<State>('/api/state')]);
    return new Desk(about, state);
  }

  /** Why the last decision may not have arrived; undefined where it has. */
  get unanswered(): string | undefined {
    return this.#unanswered?.reason;
  }

  /** Sends a verb. While a decision is unanswered no other is sent. */
  async perform(verb: Verb): Promise<Performed> {
    if (this.#unanswered !== undefined && isDeciding(verb)) {
      return { type: 'failure', message: 'The last decision is not saved yet: try again first.' };
    }
    return this.#send({ verb, key: crypto.randomUUID(), reason: '' });
  }

  /** What was not answered once more, under the same key: it counts once. Or, where the program could not save, its saving. */
  async retry(): Promise<Performed> {
    if (this.#unanswered !== undefined) return this.#send(this.#unanswered);
    return this.#take(async () => order<VerbAnswer>('/api/retry', {}));
  }

  async #send(sent: Unanswered): Promise<Performed> {
    const { verb, key } = sent;
    try {
      const request: VerbRequest = { verb, key };
      const answer = await order<VerbAnswer>('/api/verb', request);
      this.#unanswered = undefined;
      this.state = answer;
      return { type: 'answer', answer };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isLost = !(error instanceof WireProblem && error.isReached);
      if (isLost && isDeciding(verb)) this.#unanswered = { verb, key, reason: message };
      else if (!isLost) this.#unanswered = undefined;
      return { type: 'failure', message };
    }
  }

  async #take(work: () => Promise<VerbAnswer>): Promise<Performed> {
    try {
      const answer = await work();
      this.state = answer;
      return { type: 'answer', answer };
    } catch (error) {
      return { type: 'failure', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Brings everything into `errata.yaml`; says what stood in the way. */
  async save(): Promise<readonly string[]> {
    const { findings, ...state } = await order<State & { readonly findings: readonly string[] }>(
      '/api/save',
      {},
    );
    this.state = state;
    return findings;
  }

  /** Looks whether others have decided something; true if what is drawn is no longer so. */
  async look(): Promise<boolean> {
    const before = essence(this.state);
    this.state = await ask<State>('/api/state');
    return essence(this.state) !== before;
  }
}

/** The state without the count of its changes. */
function essence({ view }: State): string {
  return JSON.stringify({ ...view, revision: 0 });
}
