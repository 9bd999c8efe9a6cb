import { failureInWords, Questions, sentence, stateOf, verbAnswer } from '../answers.ts';
import type { About, WebDesk } from '../protocol.ts';
import { readVerb } from '../../verb-shape.ts';

/** An answer in JSON: an object, never a list, so that it is no script by itself. */
export interface Answer {
  readonly code: number;
  readonly value: object;
}

/** What the review answers to a question (GET) or an order (POST). */
export interface Api {
  readonly questions: ReadonlyMap<string, (query: ReadonlyMap<string, string>) => object>;
  readonly orders: ReadonlyMap<string, (body: unknown) => Answer>;
}

/** What the answers are made of. */
export interface ApiOptions {
  readonly about: About;
  /** Today's date, by the local calendar. */
  readonly today: () => string;
  /** Called when the reader ends the review. */
  readonly stop: () => void;
}

/** The review as questions and orders. A decision is on the disk before its answer is sent. */
export function apiOf(desk: WebDesk, { about, today, stop }: ApiOptions): Api {
  const questions = new Questions(desk);
  return {
    questions: new Map<string, (query: ReadonlyMap<string, string>) => object>([
      ['/api/about', () => about],
      [
        '/api/state',
        () => {
          desk.absorb();
          return stateOf(desk);
        },
      ],
      ['/api/rows', (query) => questions.rows(query)],
      ['/api/facets', () => questions.facets()],
      ['/api/history', (query) => questions.history(query)],
      ['/api/occurrences', (query) => questions.occurrences(query)],
      ['/api/reading', (query) => questions.reading(query)],
    ]),
    orders: new Map<string, (body: unknown) => Answer>([
      ['/api/verb', (body) => performed(desk, body, today())],
      ['/api/retry', () => ({ code: 200, value: verbAnswer(desk, desk.retry()) })],
      ['/api/save', () => ({ code: 200, value: saved(desk) })],
      [
        '/api/stop',
        () => {
          const value = saved(desk);
          stop();
          return { code: 200, value };
        },
      ],
    ]),
  };
}

/** Carries out what was sent; a decision on a card that is no longer what was drawn is a conflict: 409. */
function performed(desk: WebDesk, body: unknown, on: string): Answer {
  const fields = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  const key = fields.get('key');
  if (fields.size !== 2 || typeof key !== 'string' || !/^[\w-]{8,80}$/u.test(key)) {
    return { code: 400, value: { error: 'Expected a verb and a key of 8 to 80 letters and digits.' } };
  }
  const verb = readVerb(fields.get('verb'));
  if (typeof verb === 'string') return { code: 400, value: { error: verb } };
  const outcome = desk.perform(verb, { on, key });
  const isStale = outcome.status === 'refused' && outcome.why === 'stale';
  return { code: isStale ? 409 : 200, value: verbAnswer(desk, outcome) };
}

function saved(desk: WebDesk): object {
  try {
    return { findings: desk.save().map(sentence), ...stateOf(desk) };
  } catch (error) {
    return { findings: [failureInWords(error)], ...stateOf(desk) };
  }
}
