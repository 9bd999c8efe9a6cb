import type { EditionText } from './edition.ts';

/**
 * What is wrong between a source's text and its edition, as sentences; nothing when every promise holds: the changes
 * give the edition, undone they give the source, every reading and lemma stands at its place, and the readings joined
 * with the gaps are the source.
 */
export function verify(source: string, edition: EditionText): string[] {
  if (source.length !== edition.changes.length) {
    return [`The changes are for ${edition.changes.length} units, the source has ${source.length}`];
  }
  const wrong: string[] = [];
  if (edition.changes.apply(source) !== edition.text) {
    wrong.push('The source with the changes is not the edition');
  }
  if (
    edition.text.length !== edition.changes.lengthAfter ||
    edition.changes.invert(source).apply(edition.text) !== source
  ) {
    wrong.push('The edition with the changes undone is not the source');
  }
  if (joinReadings(source, edition) !== edition.text) {
    wrong.push('The lemmata joined with the gaps are not the edition');
  }
  for (const entry of edition.apparatus) {
    if (source.slice(entry.source.start, entry.source.end) !== entry.reading) {
      wrong.push(`The source does not read “${entry.reading}” at the place of “${entry.erratum.id}”`);
    }
    if (edition.text.slice(entry.edition.start, entry.edition.end) !== entry.lemma) {
      wrong.push(`The edition does not print “${entry.lemma}” at the place of “${entry.erratum.id}”`);
    }
  }
  return wrong;
}

function joinReadings(source: string, edition: EditionText): string {
  let text = '';
  let position = 0;
  for (const entry of edition.apparatus) {
    text += source.slice(position, entry.source.start) + entry.lemma;
    position = entry.source.end;
  }
  return text + source.slice(position);
}
