import type { Finding } from '../../model/finding.ts';
import type { Meaning } from '../../model/erratum.ts';
import type { Preset } from '../keys.ts';
import type { Outcome, ReviewSession } from '../session.ts';
import type { Verb } from '../verb.ts';
import type { BulkRequest, Card, HistoryLine, Occurrence, Paragraph, Row, View } from '../view.ts';

/** Occurrences that come with a card; the others are asked for. */
export const OCCURRENCES_AT_ONCE = 100;

/** Lines of a bulk question that are shown; the others are counted. */
export const BULK_ROWS = 200;

/** Lines that come with every answer, before and after the one on which the reader stands. */
export const ROWS_AROUND = 60;

/** A stretch of the list. */
export interface RowWindow {
  /** Index of the first, from 0. */
  readonly from: number;
  readonly rows: readonly Row[];
}

/** The card as the page gets it: the first occurrences, and how many there are. */
export interface SentCard extends Omit<Card, 'evidence'> {
  readonly total: number;
  /** An entry of the authority stands behind it: the form can be added to it. */
  readonly canLearn: boolean;
}

/** A bulk question as the page gets it. */
export interface SentBulk extends Omit<BulkRequest, 'left'> {
  readonly left: number;
}

/** All that the page draws at one moment. */
export interface State {
  readonly view: Omit<View, 'card' | 'bulk'> & {
    readonly card: SentCard | undefined;
    readonly bulk: SentBulk | undefined;
  };
  readonly window: RowWindow;
}

/** What the page says: a verb, with a key that stays the same when it is sent again. */
export interface VerbRequest {
  readonly verb: Verb;
  readonly key: string;
}

/** What came of a verb, and the state after it. */
export interface VerbAnswer extends State {
  readonly status: Outcome['status'];
  readonly message: string;
  /** Of a refusal. */
  readonly why?: string;
  readonly touches?: readonly Meaning[];
  /** What the saving found, as sentences. */
  readonly findings: readonly string[];
}

/** A source by its names: the id, the short name of the apparatus, and the title. */
export interface NamedSource {
  readonly id: string;
  readonly siglum: string;
  readonly title: string;
}

/** What does not change during a review. */
export interface About {
  readonly title: string;
  readonly sources: readonly NamedSource[];
  readonly idleMinutes: number;
  /** Key table to begin with, where the reader has not chosen one in the page. */
  readonly keys: Preset;
}

/** Lines of the history. */
export interface HistoryAnswer {
  readonly lines: readonly HistoryLine[];
}

/** Paragraphs of a source, and how many it has. */
export interface ReadingAnswer {
  readonly paragraphs: readonly Paragraph[];
  readonly total: number;
}

/** More occurrences of a card. */
export interface OccurrencesAnswer {
  readonly occurrences: readonly Occurrence[];
}

/** An answer that is an error. */
export interface ErrorAnswer {
  readonly error: string;
}

/** What the server needs of the desk at which the review is done. */
export interface WebDesk {
  /** Another one after `save` or `absorb`: it is asked for each time. */
  readonly session: Pick<ReviewSession, 'view' | 'rows' | 'card' | 'facets' | 'history' | 'reading'>;
  /** The text of a source; empty for one that there is not. */
  textOf(source: string): string;
  /** Carries a verb out; when it returns, a decision is on the disk. */
  perform(verb: Verb, moment: { readonly on: string; readonly key: string }): DeskOutcome;
  /** Writes the step again that could not be saved. */
  retry(): DeskOutcome;
  /** Brings everything into `errata.yaml`. */
  save(): readonly Finding[];
  /** Takes in what other processes decided. */
  absorb(): readonly Finding[];
}

/** What comes of a verb at the desk. */
export type DeskOutcome = Outcome & { readonly findings?: readonly Finding[] };
