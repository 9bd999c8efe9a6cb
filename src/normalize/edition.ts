import { ChangeSet } from '../change/change-set.ts';
import type { Placement } from '../errata/match.ts';
import { changesText, type Erratum } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';
import { keepSpaces } from './keep-spaces.ts';

/** What the apparatus records of one place: `lemma] reading`. */
export interface ApparatusEntry {
  readonly erratum: Erratum;
  /** The place in the source, UTF-16 code units. */
  readonly source: Span;
  /** The place in the edition, UTF-16 code units. */
  readonly edition: Span;
  /** What the source has. */
  readonly reading: string;
  /** What the edition prints. */
  readonly lemma: string;
  /** Ids of wider entries kept out here. */
  readonly absorbed: readonly string[];
}

/** One source as the edition prints it. */
export interface EditionText {
  readonly source: string;
  readonly text: string;
  readonly changes: ChangeSet;
  /** By place; stet, crux and notes included. */
  readonly apparatus: readonly ApparatusEntry[];
}

/**
 * The edition of one source: its text with every accepted correction of `placements` (of this source, sorted, not
 * overlapping), and nothing else changed.
 * @throws RangeError when two placements overlap
 */
export function editSource(id: string, text: string, placements: readonly Placement[]): EditionText {
  const readings = placements.map((placement) => print(text, placement));
  const changes = ChangeSet.of(
    text.length,
    readings
      .filter(({ reading, lemma }) => reading !== lemma)
      .map(({ placement, lemma }) => ({ ...placement.span, insert: lemma })),
  );
  let shift = 0;
  const apparatus = readings.map(({ placement, reading, lemma }): ApparatusEntry => {
    const start = placement.span.start + shift;
    shift += lemma.length - reading.length;
    return {
      erratum: placement.erratum,
      source: placement.span,
      edition: { start, end: start + lemma.length },
      reading,
      lemma,
      absorbed: placement.absorbed,
    };
  });
  return { source: id, text: changes.apply(text), changes, apparatus };
}

interface Printed {
  readonly placement: Placement;
  readonly reading: string;
  readonly lemma: string;
}

function print(text: string, placement: Placement): Printed {
  const reading = text.slice(placement.span.start, placement.span.end);
  const { erratum } = placement;
  const lemma =
    changesText(erratum) && erratum.corr !== undefined
      ? keepSpaces(reading, erratum.sic, erratum.corr)
      : reading;
  return { placement, reading, lemma };
}
