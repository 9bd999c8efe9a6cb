import type { Act, Certainty, Kind, Meaning, Origin, Verdict } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';

/** What may be said with a decision, or afterwards. A text that is empty takes a note or remark away. */
export interface Details {
  /** Printed for the reader. */
  readonly note?: string;
  /** For colleagues, never published. */
  readonly remark?: string;
  readonly kind?: Kind;
  readonly origin?: Origin;
  readonly act?: Act;
  readonly cert?: Certainty;
  /** Meanings that are changed on purpose: a change of digits, dates, negations or quotation marks is refused without it. */
  readonly touches?: readonly Meaning[];
}

/** Which decision, on which of the places of the card that was drawn. */
export interface Choice extends Details {
  /**
   * Id of the card **that was drawn** (`Card.id`). It changes with whatever the card says: a decision on another state
   * is refused and never falls on the card that happens to be the current one.
   */
  readonly card: string;
  /** Ids of places; default: all that are not excluded and still open, or, where none is open, all that are not excluded. */
  readonly places?: readonly string[];
}

/** The orders of the list. */
export const ORDERS = ['impact', 'position', 'confidence', 'uncertainty'] as const;
export type Order = (typeof ORDERS)[number];

/** Where to go. `unit`, `erratum` and `proposal` are ids; `index` counts from 0 in the list. */
export type Goal =
  | { readonly unit: string }
  | { readonly erratum: string }
  | { readonly proposal: string }
  | { readonly index: number };

/** Everything that a person can do in a review: the faces translate keys and clicks into these. */
export type Verb =
  /** The first conjecture, another of them (`conjecture` from 0), or a reading typed by hand (`corr`). */
  | ({
      readonly type: 'accept';
      readonly conjecture?: number;
      readonly corr?: string;
      readonly learn?: boolean;
    } & Choice)
  | ({ readonly type: 'stet' | 'defer' | 'crux' } & Choice)
  /** Stands by what somebody else, mostly software, has decided at these places. */
  | ({ readonly type: 'confirm' } & Choice)
  /** Says more about decisions that stand: note, kind, certainty. */
  | ({ readonly type: 'details' } & Choice)
  /** Takes decisions back: they stay on record as withdrawn and the places are open again. */
  | ({ readonly type: 'withdraw' } & Choice)
  /** Leaves a place out of the next decision, or takes it in again. */
  | { readonly type: 'exclude'; readonly card: string; readonly place: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** To the next or previous card that is open; `any`: open or not. */
  | { readonly type: 'next' | 'previous'; readonly any?: boolean }
  | ({ readonly type: 'go' } & Goal)
  | { readonly type: 'filter'; readonly text: string }
  | { readonly type: 'order'; readonly by: Order }
  /** Asks for a decision on all that the filter shows; answers with `View.bulk`, decides nothing. */
  | ({ readonly type: 'bulk'; readonly verdict: Verdict | 'confirm' } & Details)
  /** Carries the bulk decision out, if `count` is the number that was asked for. */
  | { readonly type: 'bulk-confirm'; readonly request: string; readonly count: number }
  /** Leaves whatever is open, such as a bulk question. `Esc` is this and never decides. */
  | { readonly type: 'cancel' }
  /** Marks what no detector saw. `sic` is what was selected, so that a selection in an older text is noticed. */
  | ({
      readonly type: 'mark';
      readonly source: string;
      /** UTF-16 units of the source. */
      readonly span: Span;
      readonly sic: string;
      readonly verdict: Verdict;
      readonly corr?: string;
      readonly kind: Kind;
      /** Default: `here`. */
      readonly everywhere?: boolean;
    } & Details)
  /** Marks paragraphs (from 1) as read through, or takes the mark back. */
  | { readonly type: 'read' | 'unread'; readonly source: string; readonly paragraphs: readonly number[] };

/** The verbs that decide nothing. */
export const MOVES = ['exclude', 'next', 'previous', 'go', 'filter', 'order', 'bulk', 'cancel'] as const;
export type Move = Extract<Verb, { type: (typeof MOVES)[number] }>;

/** Verbs that decide something: they need a saved state and leave a step. */
export function isDeciding(verb: Verb): boolean {
  return !MOVES.some((type) => type === verb.type);
}
