import { editorName, evidenceInWords } from '../model/cast.ts';
import type { Book, Chapter, Entry } from './book.ts';

/** Who stands behind an entry, in words: who decided, what software proposed, and whether a person has read it. */
export function responsibilityOf(entry: Entry, { cast }: Book): string {
  const { by, on, proposed } = entry.erratum;
  const parts = [
    `decided by ${editorName(by, cast)}${on === undefined ? '' : `, ${on}`}`,
    ...(proposed === undefined ? [] : [`proposed by the detector ${proposed}`]),
    entry.status,
  ];
  return parts.join('; ');
}

/** The grounds of an entry as sentences. */
export function groundsOf(entry: Entry, { cast }: Book): string[] {
  return (entry.erratum.evidence ?? []).map((ground) => evidenceInWords(ground, cast));
}

/** A lemma for a list: words with their ordinal where the paragraph has several (Stalin³), a dash where nothing is printed. */
export function lemmaWords({ lemma, occurrence }: Entry): string {
  if (lemma === '') return '–';
  const ordinal = occurrence === undefined ? '' : superscript(occurrence);
  return lemma.replaceAll(/\s+/gu, ' ').trim() + ordinal;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** Where an entry stands, for people: siglum and paragraph. */
export function placeOf({ siglum, reference }: Entry): string {
  return `${siglum} ${reference.replace('-', '–')}`;
}

/** A name for the files of a chapter, from the root of the published edition. */
export function fileOf(folder: string, { id }: Chapter, ending: string): string {
  return `${folder}/${id}.${ending}`;
}
