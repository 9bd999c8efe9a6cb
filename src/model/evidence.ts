/** Why a reading is believed: one typed record for each ground, as ERRATA files write them. */
export type Evidence =
  /** An entry of `authority.yaml` that has this form. */
  | { readonly kind: 'authority'; readonly entry: string; readonly distance?: number }
  /** How often a form stands in the sources. */
  | { readonly kind: 'frequency'; readonly form: string; readonly count: number }
  /** What another copy of the text has at this place. */
  | { readonly kind: 'witness'; readonly siglum: string; readonly text: string }
  /** A book or document that a reader can look up; only when it is really known. */
  | { readonly kind: 'citation'; readonly work: string; readonly page?: string; readonly quote?: string }
  /** The same text says so elsewhere. */
  | { readonly kind: 'internal'; readonly source: string; readonly quote: string }
  /** A supposed intermediate form (a language by BCP 47 tag); printed with an asterisk, never certain alone. */
  | { readonly kind: 'reconstruction'; readonly language: string; readonly form: string }
  /** A word list has this word, or has it not. */
  | { readonly kind: 'lexicon'; readonly list: string; readonly form: string }
  /** A known pattern of damage or a rule of grammar. */
  | { readonly kind: 'pattern'; readonly name: string; readonly detail?: string }
  /** A statistical or language model. */
  | { readonly kind: 'model'; readonly name: string; readonly detail?: string };
