import type { Kind, Meaning, Verdict } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Span } from '../text/span.ts';
import type { Order } from './verb.ts';

/** What became of one place, for the person who reviews. `prepared`: decided by software and confirmed by nobody. */
export interface PlaceStatus {
  readonly verdict: Verdict | 'open';
  readonly prepared: boolean;
  readonly disputed: boolean;
}

/** What a line of the list is: one verdict, `mixed`, or `open` as long as one place is. */
export type UnitStatus = Verdict | 'open' | 'mixed';

/** One occurrence in its context (KWIC). All texts are raw: the face makes them safe (`visible`, `textContent`). */
export interface Occurrence extends PlaceStatus {
  /** Id of the place: that of its proposal, or `ERRATUM:number`. */
  readonly id: string;
  readonly source: string;
  /** UTF-16 units of the source. */
  readonly span: Span;
  /** Line from 1, column from 1 in code points. */
  readonly line: number;
  readonly column: number;
  /** Text around it, at most 80 units a side, cut at no character. */
  readonly before: string;
  readonly reading: string;
  readonly after: string;
  /** Left out of the next decision. */
  readonly excluded: boolean;
  readonly erratum?: string;
  readonly corr?: string;
  readonly by?: string;
}

/** A conjecture with what accepting it would touch. */
export interface Conjecture {
  readonly text: string;
  /** Meanings that `accept` must declare for this one. */
  readonly touches: readonly Meaning[];
}

/** What the right-hand pane or the terminal shows: one cluster. */
export interface Card {
  /** Changes with everything that a decision depends on: hand it back in the verb. */
  readonly id: string;
  /** Id of the cluster, the same for every state of it. */
  readonly unit: string;
  readonly reading: string;
  readonly conjectures: readonly Conjecture[];
  readonly kind: Kind;
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Each ground in words: `authority: Mikhail Tukhachevsky, Marshal …`. */
  readonly grounds: readonly string[];
  readonly status: UnitStatus;
  /** All places, in the order of the sources. A face shows as many as it has room for. */
  readonly occurrences: readonly Occurrence[];
  /** How many places the next decision would settle. */
  readonly targets: number;
  /** Note, kind and certainty of the entry that stands at the first place that is decided. */
  readonly note?: string;
  readonly cert?: string;
}

/** A line of the list in the middle. */
export interface Row {
  readonly unit: string;
  readonly reading: string;
  readonly conjecture: string | undefined;
  readonly kind: Kind;
  readonly confidence: number;
  readonly places: number;
  readonly open: number;
  readonly status: UnitStatus;
  readonly prepared: boolean;
  readonly disputed: boolean;
}

/** What a bulk decision would hit; nothing is decided yet. */
export interface BulkRequest {
  /** Hand it back in `bulk-confirm`. */
  readonly request: string;
  readonly verdict: Verdict | 'confirm';
  /** What must be typed: places that would be decided. */
  readonly count: number;
  readonly units: number;
  readonly sources: number;
  /** Every line that it hits. */
  readonly rows: readonly Row[];
  /** Lines that are left out, with the reason. */
  readonly left: readonly { readonly unit: string; readonly why: string }[];
}

/** A decision that could not be saved: it is kept in memory, and nothing else is decided before it is. */
export interface Unsaved {
  readonly label: string;
  /** Where, what, why, in a sentence or two. */
  readonly reason: string;
}

/** Places by what became of them. */
export interface Progress {
  readonly places: number;
  readonly open: number;
  readonly accept: number;
  readonly stet: number;
  readonly defer: number;
  readonly crux: number;
  readonly prepared: number;
  readonly disputed: number;
}

/** All that a screen needs at one moment, apart from the windows `rows`, `history` and `reading`. */
export interface View {
  /** Grows with every verb that changed something: a screen with an older one is to be drawn again. */
  readonly revision: number;
  readonly card: Card | undefined;
  /** Index of the card in the list, from 0; -1 where there is none. */
  readonly index: number;
  /** Lines of the list. */
  readonly length: number;
  readonly progress: Progress;
  readonly filter: string;
  readonly order: Order;
  /** Who reviews, and whether the first reader's verdicts are kept from them. */
  readonly by: string;
  readonly blind: boolean;
  /** What `undo` would take back, in words; undefined where there is nothing. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  readonly bulk: BulkRequest | undefined;
  readonly unsaved: Unsaved | undefined;
}

/** Values of one facet of the list with the number of units; the term of the filter is `key:value`. */
export interface Facet {
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** A line of the history. */
export interface HistoryLine {
  readonly key: string;
  readonly label: string;
  readonly by: string;
  readonly on: string;
  readonly kind: string;
  /** Ids of the entries that it touched; `go { erratum }` leads to their card. */
  readonly errata: readonly string[];
  /** Taken back since. */
  readonly undone: boolean;
}

/** Something to be marked in the text of a source. */
export interface Mark extends PlaceStatus {
  /** UTF-16 units of the source. */
  readonly span: Span;
  readonly place: string;
  readonly unit: string;
  readonly reading: string;
  /** What the edition prints here, or what was proposed first. */
  readonly corr: string | undefined;
  readonly erratum?: string;
}

/** A paragraph of the reading view. */
export interface Paragraph {
  /** From 1. */
  readonly number: number;
  readonly span: Span;
  readonly text: string;
  readonly heading: boolean;
  readonly marks: readonly Mark[];
  /** Ids of the persons who have read it as it is now. */
  readonly readBy: readonly string[];
}
