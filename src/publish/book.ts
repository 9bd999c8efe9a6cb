import type { AuthorityEntry } from '../model/authority.ts';
import type { Cast } from '../model/cast.ts';
import type { EditionDeclaration, Release, Source } from '../model/edition.ts';
import type { Act, Erratum, Origin } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';
import type { ChangeSet } from '../change/change-set.ts';

/** The edition as every format prints it: the text cut into pieces, and the apparatus in the order of the text. */
export interface Book {
  readonly declaration: EditionDeclaration;
  /** The release that is printed; undefined between releases. */
  readonly release: Release | undefined;
  readonly chapters: readonly Chapter[];
  /** The entries of all chapters, in order. */
  readonly entries: readonly Entry[];
  readonly authority: readonly AuthorityEntry[];
  /** What the evidence of an entry refers to. */
  readonly cast: Cast;
  readonly statistics: Statistics;
  /** Version of emend that makes it; undefined where nobody said. */
  readonly toolVersion: string | undefined;
}

/** Figures for the front page. */
export interface Statistics {
  /** Of the edition's text. */
  readonly words: number;
  /** Decisions at places of the text, withdrawn ones not counted. */
  readonly entries: number;
  /** Those that print another text than the source. */
  readonly emendations: number;
  /** Decisions (not places) that no person stands behind, and all decisions. */
  readonly preparedByMachine: number;
  readonly decisions: number;
  /** ISO date of the last decision or vote; undefined without any. */
  readonly lastDecided: string | undefined;
}

/** One source as the edition prints it. */
export interface Chapter {
  /** The source's id: names files and links. */
  readonly id: string;
  readonly siglum: string;
  /** As declared, or the first heading, or the id. */
  readonly title: string;
  readonly source: Source;
  /** The edition's text, exactly that of `normalized/<id>.txt`. */
  readonly text: string;
  /** SHA-256 of the bytes of `normalized/<id>.txt`, lower-case hexadecimal. */
  readonly sha256: string;
  /** From the source to the edition. */
  readonly changes: ChangeSet;
  /** In order. Between them stands nothing but white space: `gap` of each, then `tail`. */
  readonly blocks: readonly Block[];
  /** White space behind the last block. */
  readonly tail: string;
  readonly entries: readonly Entry[];
}

/** A paragraph or heading. */
export interface Block {
  /**
   * By the paragraphs of the source, so that it outlives every re-punctuation: `4`; `4a`, `4b` where the edition splits a
   * paragraph; `4-5` where it joins two. Unique in its chapter, fit for a link.
   */
  readonly reference: string;
  readonly isHeading: boolean;
  /** UTF-16 units of the chapter's text. */
  readonly span: Span;
  /** White space before it, from the block before. */
  readonly gap: string;
  /** Their texts, joined, are the text of the block. */
  readonly pieces: readonly Piece[];
}

/** A stretch of text, or what an entry speaks of. */
export type Piece = TextPiece | EntryPiece;

export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
}

/** The part of an entry's lemma that stands in this block; an entry over several blocks has a piece in each. */
export interface EntryPiece {
  readonly type: 'entry';
  /** Empty where the edition leaves something out. */
  readonly text: string;
  readonly entry: Entry;
  /** Marks and notes are set at the last piece of an entry. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** `lemma] reading`, with everything that a reader may ask. A remark is for colleagues and is never in it. */
export interface Entry {
  /** The erratum's id; with `-2`, `-3` … for its further places in the book. Never changes as long as the errata stand. */
  readonly id: string;
  /** Running number in the book, from 1. */
  readonly number: number;
  readonly chapter: string;
  readonly siglum: string;
  /** Reference of the block in which it begins. */
  readonly reference: string;
  readonly erratum: Omit<Erratum, 'remark'>;
  readonly origin: Origin;
  readonly act: Act;
  /** What the edition prints, and what the source has. */
  readonly lemma: string;
  readonly reading: string;
  /** UTF-16 units of the chapter's text and of the source's text. */
  readonly span: Span;
  readonly sourceSpan: Span;
  /** Which of several equal lemmata in its block it is, from 1 (Stalin³); undefined where the lemma stands there once. */
  readonly occurrence: number | undefined;
  /** Whether the text differs from the source here. */
  readonly isEmendation: boolean;
  /** New wording for the old: says so in every format. */
  readonly isParaphrase: boolean;
  /** `display` of the edition: marked in the text, or only in the list. */
  readonly isMarked: boolean;
  /** Whether a person stands behind the decision, in words. */
  readonly status: string;
  readonly isConfirmed: boolean;
  /** Ids of the other entries of its group, which stand or fall with it. */
  readonly group: readonly string[];
  /** Ids of the authority that its evidence names. */
  readonly authority: readonly string[];
}
