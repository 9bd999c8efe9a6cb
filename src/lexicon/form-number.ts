/**
 * The form of a term in the number of the word that it replaces: where that one ends as a plural, the plural among `forms`,
 * if there is one, and the singular otherwise.
 */
export function formWithNumber(form: string, replaced: string, forms: readonly string[]): string {
  if (looksPlural(replaced) === looksPlural(form)) return form;
  const other = looksPlural(form)
    ? forms.filter((one) => `${one}s` === form)
    : forms.filter((one) => one === `${form}s`);
  return other[0] ?? form;
}

function looksPlural(form: string): boolean {
  return /[^s’']s$/u.test(form) && !/(?:headquarters|affairs|politics|news)$/iu.test(form);
}
