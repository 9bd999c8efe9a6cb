export const AUTHORITY_KINDS = ['person', 'place', 'organization', 'term', 'work'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** A name or term with its forms: an entry of `authority.yaml`. */
export interface AuthorityEntry {
  readonly id: string;
  readonly kind: AuthorityKind;
  /** Preferred form. */
  readonly name: string;
  /** Acceptable as they stand. */
  readonly forms: readonly string[];
  /** Known corruptions, learnt from accepted errata. */
  readonly damaged: readonly string[];
  /** Attested forms by BCP 47 tag. */
  readonly languages: Readonly<Record<string, string>>;
  /** Identifiers elsewhere, `wikidata` → `Q…`; only when certain. */
  readonly ids: Readonly<Record<string, string>>;
  readonly note?: string;
}
