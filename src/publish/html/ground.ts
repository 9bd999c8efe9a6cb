import { evidenceInWords } from '../../model/cast.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { element, type Html, row } from './element.ts';
import { sentence } from './words.ts';

/** A ground of a reading as a sentence. A source of the book is called by its siglum; words of another language say which. */
export function groundWords(ground: Evidence, { cast, chapters }: Book): Html {
  if (ground.kind === 'internal') {
    const siglum = chapters.find(({ id }) => id === ground.source)?.siglum ?? ground.source;
    return row(sentence(evidenceInWords({ ...ground, source: siglum }, cast)));
  }
  const words = sentence(evidenceInWords(ground, cast));
  if (ground.kind === 'witness') {
    const language = cast.witnesses.find(({ siglum }) => siglum === ground.siglum)?.language;
    return inLanguage(words, ground.text, language);
  }
  return ground.kind === 'reconstruction' ? inLanguage(words, ground.form, ground.language) : row(words);
}

/** Words with a part of them in a language, so that it is read out and drawn as such; without one that is a BCP 47 tag, as they are. */
function inLanguage(words: string, part: string, language: string | undefined): Html {
  const at = part === '' ? -1 : words.indexOf(part);
  if (at === -1 || language === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language))
    return row(words);
  return row(words.slice(0, at), element('span', { lang: language }, part), words.slice(at + part.length));
}
