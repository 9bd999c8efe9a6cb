/** The terms of a filter as they were written, with blanks between them; quotation marks hold blanks together. */
export function termsOf(filter: string): string[] {
  return filter.match(/[^\s"]*"[^"]*"|\S+/gu) ?? [];
}

/** A term of the filter language, in quotation marks where the value holds blanks. */
export function termFor(key: string, value: string): string {
  return /\s/u.test(value) ? `${key}:"${value}"` : `${key}:${value}`;
}

/** The filter with a term more, or without it where it stands already. */
export function toggleTerm(filter: string, term: string): string {
  const terms = termsOf(filter);
  return (terms.includes(term) ? terms.filter((one) => one !== term) : [...terms, term]).join(' ');
}
