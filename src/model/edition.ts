/** A text that carries readings: one file of `raw/`, decoded. */
export interface Source {
  readonly id: string;
  /** Path from the root of the edition, with `/`. */
  readonly path: string;
  /** Short name in the apparatus. */
  readonly siglum: string;
  readonly title?: string;
  /** Digest of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The decoded text, without a byte-order mark. */
  readonly text: string;
  /** Whether the file began with a byte-order mark. */
  readonly bom: boolean;
  /** WHATWG-like label in lower case, `utf-8` by default. */
  readonly encoding: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Somebody who decides. A decision by software alone is printed as such everywhere. */
export interface Editor {
  readonly id: string;
  readonly name: string;
  readonly agent: 'person' | 'software';
  readonly role?: string;
  readonly orcid?: string;
}

/** What `edition.yaml` declares of one source; `sha256` is the digest that the errata were made for. */
export interface SourceDeclaration {
  readonly id: string;
  readonly path: string;
  readonly siglum: string;
  readonly title?: string;
  readonly encoding?: string;
  readonly sha256: string;
  /** Where the text comes from, in prose. */
  readonly provenance?: string;
  /** Lines (from 1) that are headings. */
  readonly headings?: readonly number[];
  /** The text really holds NUL or other control characters: they are kept. */
  readonly control?: boolean;
}

/** Another text of the work that evidence quotes; it is not edited here. */
export interface Witness {
  readonly siglum: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Where it was seen, and how much of it, in prose. */
  readonly provenance?: string;
}

/** Wordings of the apparatus: Latin abbreviations of scholarship, plain English, or those of EpiDoc's leaflets. */
export const APPARATUS_STYLES = ['plain', 'latin', 'epidoc'] as const;
export type ApparatusStyle = (typeof APPARATUS_STYLES)[number];

/** How the edition is published. */
export interface Publication {
  /** Absent: `plain`. */
  readonly style?: ApparatusStyle;
  /** Where the site will stand, for permanent links and citations; ends with `/`. */
  readonly url?: string;
  readonly publisher?: string;
}

/** A state of the edition that was given out; never changed afterwards. */
export interface Release {
  /** `1.0`. */
  readonly version: string;
  /** ISO 8601 calendar date. */
  readonly on: string;
  /** Digest of `normalized/manifest-sha256.txt`, lower-case hexadecimal. */
  readonly sha256: string;
  /** A DOI or another identifier under which it can be found. */
  readonly identifier?: string;
}

/** How a text was damaged: read by a machine, or carried into English through Chinese. It chooses the detectors’ weights. */
export const CHANNELS = ['zh-pivot', 'ocr'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** The declaration of the edition: `edition.yaml`. */
export interface EditionDeclaration {
  readonly title: string;
  readonly author?: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly editors: readonly Editor[];
  /** In reading order. */
  readonly sources: readonly SourceDeclaration[];
  readonly witnesses?: readonly Witness[];
  /** Editorial principles, one paragraph an item. */
  readonly principles: readonly string[];
  /** House style: how names and terms are levelled, one rule an item. */
  readonly house?: readonly string[];
  /** How each kind is shown by the publishers: marked in the text, or in the list of changes only. */
  readonly display?: Readonly<Record<string, 'marked' | 'summary'>>;
  /** How the sources were damaged. Absent: `zh-pivot`. */
  readonly channel?: ChannelName;
  readonly licence?: string;
  readonly publication?: Publication;
  /** Oldest first. */
  readonly releases?: readonly Release[];
}

/** What a decision by software alone is called in every output. */
export const PREPARED_BY_MACHINE = 'prepared by machine, not yet read by a person';
