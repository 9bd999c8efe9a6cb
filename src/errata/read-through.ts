import { type Reader, listOf, record, reportType, required } from '../yaml/decode.ts';
import { calendarDate, digest, identifier, sourceReference } from '../yaml/decode-scalar.ts';

/** Consecutive paragraphs of a source, from 1, both ends included. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** The record that somebody has read paragraphs of a source through: deciding proposals is not proofreading. */
export interface ReadThrough {
  readonly source: string;
  readonly paragraphs: readonly ParagraphRange[];
  /** Digest of the source as it was read. */
  readonly sha256: string;
  /** Id of an editor in `edition.yaml`. */
  readonly by: string;
  /** ISO 8601 calendar date. */
  readonly on: string;
}

const RANGE = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/;

/** `7`, or `"3-7"`. */
const paragraphRange: Reader<ParagraphRange> = (node, run) => {
  const parts = node.type === 'scalar' ? RANGE.exec(node.value) : null;
  const first = Number(parts?.[1] ?? 1);
  const last = Number(parts?.[2] ?? first);
  if (parts !== null && first <= last) return { first, last };
  return reportType(node, run, 'the number of a paragraph, or a range such as "3-7"');
};

/** One entry of the list `read`. */
export const readThrough: Reader<ReadThrough> = record(
  {
    source: required(sourceReference),
    paragraphs: required(listOf(paragraphRange, 'paragraphs')),
    sha256: required(digest),
    by: required(identifier),
    on: required(calendarDate),
  },
  'a record of reading',
);
