import { evidenceInWords } from '../../model/cast.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import { element, type Html, row } from './element.ts';
import { sentence } from './words.ts';

/** A ground of a reading as a sentence. A source of the book is called by its siglum; words of another language say which. */
export function groundWords(ground: Evidence, { cast, chapters }: Book): Html {
  switch (ground.kind) {
    case 'internal': {
      const siglum = chapters.find(({ id }) => id === ground.source)?.siglum ?? ground.source;
      return row(sentence(evidenceInWords({ ...ground, source: siglum }, cast)));
    }
    case 'witness': {
      const language = cast.witnesses.find(({ siglum }) => siglum === ground.siglum)?.language;
      return inLanguage(evidenceInWords(ground, cast), ground.text, language);
    }
    case 'reconstruction':
      return inLanguage(evidenceInWords(ground, cast), ground.form, ground.language);
    default:
      return row(sentence(evidenceInWords(ground, cast)));
  }
}

/** Words with a part of them in a language, so that it is read out and drawn as such; without one that is a BCP 47 tag, as they are. */
function inLanguage(words: string, part: string, language: string | undefined): Html {
  const whole = sentence(words);
  const at = part === '' ? -1 : whole.indexOf(part);
  if (at === -1 || language === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language))
    return row(whole);
  return row(whole.slice(0, at), element('span', { lang: language }, part), whole.slice(at + part.length));
}
