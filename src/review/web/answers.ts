import type { Finding } from '../../model/finding.ts';
import { Problem } from '../../model/finding.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import type { Card } from '../view.ts';
import {
  BULK_ROWS,
  type DeskOutcome,
  type HistoryAnswer,
  OCCURRENCES_AT_ONCE,
  type OccurrencesAnswer,
  type ReadingAnswer,
  ROWS_AROUND,
  type SentCard,
  type State,
  type VerbAnswer,
  type WebDesk,
} from './protocol.ts';

/** Lines, paragraphs or occurrences that one answer holds at most. */
const MOST = 500;

/** All that the page draws: the view, and the list around the line on which the reader stands. */
export function stateOf({ session }: Pick<WebDesk, 'session'>): State {
  const { card, bulk, ...view } = session.view();
  const from = Math.max(0, view.index - ROWS_AROUND);
  return {
    view: {
      ...view,
      card: card === undefined ? undefined : sentCard(card),
      bulk:
        bulk === undefined
          ? undefined
          : {
              request: bulk.request,
              verdict: bulk.verdict,
              count: bulk.count,
              units: bulk.units,
              sources: bulk.sources,
              rows: bulk.rows.slice(0, BULK_ROWS),
              left: bulk.left.length,
            },
    },
    window: { from, rows: session.rows(from, from + 2 * ROWS_AROUND) },
  };
}

function sentCard({ evidence, ...card }: Card): SentCard {
  const { occurrences } = card;
  return {
    ...card,
    occurrences: occurrences.slice(0, OCCURRENCES_AT_ONCE),
    total: occurrences.length,
    canLearn: evidence.some(({ kind }) => kind === 'authority'),
  };
}

/** What came of a verb, and the state after it. The step itself stays here. */
export function verbAnswer(desk: Pick<WebDesk, 'session'>, outcome: DeskOutcome): VerbAnswer {
  const { status, message, findings = [] } = outcome;
  return {
    status,
    message,
    ...(outcome.status === 'refused' ? { why: outcome.why, touches: outcome.touches ?? [] } : {}),
    findings: findings.map(sentence),
    ...stateOf(desk),
  };
}

/** A finding in two sentences: what is wrong, and what to do. */
export function sentence({ message, help }: Finding): string {
  return `${message}. ${help}`;
}

/** What went wrong, in words for the page. */
export function failureInWords(error: unknown): string {
  if (error instanceof Problem) return error.findings.map(sentence).join(' ');
  return error instanceof Error ? error.message : String(error);
}

/** What can be asked for by address, besides the state. Numbers are from 0; a missing or wrong one is the default. */
export class Questions {
  readonly #desk: Pick<WebDesk, 'session' | 'textOf'>;
  readonly #starts = new Map<string, readonly number[]>();

  constructor(desk: Pick<WebDesk, 'session' | 'textOf'>) {
    this.#desk = desk;
  }

  rows(query: ReadonlyMap<string, string>): State['window'] {
    const from = numberOf(query, 'start', 0);
    return { from, rows: this.#desk.session.rows(from, Math.min(numberOf(query, 'end', from), from + MOST)) };
  }

  facets(): { readonly facets: ReturnType<WebDesk['session']['facets']> } {
    return { facets: this.#desk.session.facets() };
  }

  history(query: ReadonlyMap<string, string>): HistoryAnswer {
    const limit = Math.min(MOST, numberOf(query, 'limit', 100));
    return { lines: this.#desk.session.history(numberOf(query, 'start', 0), limit) };
  }

  occurrences(query: ReadonlyMap<string, string>): OccurrencesAnswer {
    const from = numberOf(query, 'start', 0);
    const card = this.#desk.session.card(query.get('unit') ?? '');
    return { occurrences: card?.occurrences.slice(from, from + MOST) ?? [] };
  }

  /** Paragraphs `start` to `end` (from 0), or the one that holds the offset `at` (UTF-16 units). */
  reading(query: ReadonlyMap<string, string>): ReadingAnswer {
    const source = query.get('source') ?? '';
    const starts = this.#startsOf(source);
    const at = numberOf(query, 'at', -1);
    const from = at === -1 ? numberOf(query, 'start', 0) : Math.max(0, lastUpTo(starts, at));
    const to = at === -1 ? Math.min(numberOf(query, 'end', from + 1), from + MOST) : from + 1;
    return { paragraphs: this.#desk.session.reading(source, from, to), total: starts.length };
  }

  /** Where the paragraphs of a source begin. A source never changes while it is reviewed. */
  #startsOf(source: string): readonly number[] {
    const known = this.#starts.get(source);
    if (known !== undefined) return known;
    const starts = paragraphs(this.#desk.textOf(source)).map(({ start }) => start);
    this.#starts.set(source, starts);
    return starts;
  }
}

/** Index of the last number that is not greater than a limit; -1 where there is none. `sorted` ascends. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function numberOf(query: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const value = query.get(name) ?? '';
  return /^\d{1,9}$/u.test(value) ? Number(value) : otherwise;
}
