/** What the search knows of the book; written as a script that assigns it, since a page opened from a file may not fetch. */
export interface SearchIndex {
  /** Siglum, title and page of each chapter, from the root of the site. */
  readonly chapters: readonly (readonly [siglum: string, title: string, path: string])[];
  /** Number of the chapter from 0, reference, fragment, and the text of the edition. */
  readonly paragraphs: readonly (readonly [
    chapter: number,
    reference: string,
    fragment: string,
    text: string,
  ])[];
  /** What the source has where the edition reads otherwise. */
  readonly readings: readonly (readonly [
    chapter: number,
    reference: string,
    fragment: string,
    reading: string,
    lemma: string,
  ])[];
  /** Names with the forms that lead to them, damaged ones last, and their place in the index of names. */
  readonly names: readonly (readonly [
    heading: string,
    fragment: string,
    forms: readonly string[],
    damaged: readonly string[],
  ])[];
}
