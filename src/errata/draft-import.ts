import { Locator } from '../anchor/locate.ts';
import { type WordDifference, wordDifferences } from '../change/word-diff.ts';
import type { Erratum } from '../model/erratum.ts';
import { fold } from '../text/fold.ts';
import { overlaps, type Span } from '../text/span.ts';
import { MAX_ID } from '../yaml/limits.ts';
import { guessKind } from './draft-kind.ts';
import { draftPlace } from './draft-place.ts';
import type { MatchSource, Placement } from './match.ts';
import { meaningsTouched } from './meaning.ts';
import { SearchText } from './search.ts';

/** A corrected copy of a source, and on whose behalf its differences are entered. */
export interface Import {
  readonly source: MatchSource;
  /** The decoded text of the copy. */
  readonly copy: string;
  /** What stands in the edition already, whatever its verdict; of all sources or of this one. */
  readonly placements: readonly Placement[];
  /** Every id that was ever used. */
  readonly ids: ReadonlySet<string>;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** Where the copy comes from, for colleagues. */
  readonly remark: string;
}

/** An entry that waits to be decided, with its place in the source in UTF-16 units. */
export interface DraftEntry {
  readonly erratum: Erratum;
  readonly span: Span;
}

/** A difference that is not entered; `ids` are the entries that are there already, none where no words can name the place. */
export interface SkippedDifference extends WordDifference {
  readonly ids: readonly string[];
}

export interface ImportDraft {
  readonly drafts: readonly DraftEntry[];
  readonly skipped: readonly SkippedDifference[];
}

/**
 * One deferred entry for each place where a corrected copy differs from its source; undefined where the two have too little
 * in common to be copies of one text.
 *
 * Law: where nothing is skipped, the edition in which all of them are accepted is the copy, but for line ends, the wrapping
 * of lines and white space around the whole text.
 */
export function draftImport(given: Import): ImportDraft | undefined {
  const { source } = given;
  const differences = wordDifferences(source.text, given.copy);
  if (differences === undefined) return undefined;
  const own = given.placements.filter((placement) => placement.source === source.id);
  const search = new SearchText(source.id, source.text);
  const locator = new Locator(source.text);
  const nextId = idsFor(source.id, given.ids);
  const drafts: DraftEntry[] = [];
  const skipped: SkippedDifference[] = [];
  for (const difference of differences) {
    const ids = own.filter(({ span }) => meet(span, difference.span)).map(({ erratum }) => erratum.id);
    const at = ids.length > 0 ? undefined : draftPlace(search, locator, difference.span, difference.reading);
    if (at === undefined) skipped.push({ ...difference, ids });
    else drafts.push({ span: difference.span, erratum: { id: nextId(), ...entryOf(given, difference), at } });
  }
  return { drafts, skipped };
}

/** Overlap, or two insertions at one point. */
function meet(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function entryOf(given: Import, { span, reading, other }: WordDifference): Omit<Erratum, 'id' | 'at'> {
  const { text, language } = given.source;
  const touches = meaningsTouched(reading, other, language);
  return {
    kind: guessKind(reading, other, surroundings(text, span)),
    sic: reading,
    corr: other,
    verdict: 'defer',
    scope: 'here',
    by: given.by,
    on: given.on,
    ...(touches.length === 0 ? {} : { touches }),
    remark: given.remark,
  };
}

const NEAR = 200;

function surroundings(text: string, { start, end }: Span): { before: string; after: string } {
  return {
    before: fold(text.slice(Math.max(0, start - NEAR), start)).text,
    after: fold(text.slice(end, end + NEAR)).text,
  };
}

/** `secret-history-34-import-001` and so on, behind the highest number that was ever used. */
function idsFor(source: string, ids: ReadonlySet<string>): () => string {
  const stem = `${source.toLowerCase().slice(0, MAX_ID - '-import-000000'.length)}-import-`;
  const used = [...ids]
    .filter((id) => id.startsWith(stem) && /^\d{1,6}$/u.test(id.slice(stem.length)))
    .map((id) => Number(id.slice(stem.length)));
  let number = used.reduce((most, each) => Math.max(most, each), 0);
  return () => `${stem}${String(++number).padStart(3, '0')}`;
}
