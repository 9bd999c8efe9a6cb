import type { Erratum } from '../../src/model/erratum.ts';
import type { Book } from '../../src/publish/book.ts';
import { testBook } from './book.ts';
import { entry } from './entry.ts';

/** A book of made-up words: `chapters` of about `size` characters with `places` emended names in each. */
export function largeBook(chapters: number, size: number, places: number): Book {
  const texts: Record<string, string> = {};
  const errata: Erratum[] = [];
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    const id = `c${String(chapter).padStart(3, '0')}`;
    texts[id] = textOf(chapter, size, places);
    for (let place = 0; place < places; place += 1) errata.push(erratumOf(id, chapter * places + place));
  }
  const authority = Array.from({ length: 100 }, (_, number) => ({
    id: `n${number}`,
    kind: 'person' as const,
    name: `Name${letters(number)}`,
    forms: [],
    damaged: [],
    languages: {},
    ids: {},
  }));
  return testBook(texts, errata, { authority });
}

/** A number without digits, which no correction may touch: a … j for 0 … 9. */
function letters(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => String.fromCharCode(97 + Number(digit)));
}

function erratumOf(source: string, number: number): Erratum {
  return entry({
    id: `e${number}`,
    kind: 'name',
    sic: `Dam${letters(number)}`,
    corr: `Name${letters(number % 100)}`,
    at: { source, before: 'met ', after: ' there' },
    note: 'A made-up person whose name was damaged on the way.',
    evidence: [{ kind: 'authority', entry: `n${number % 100}` }],
  });
}

function textOf(chapter: number, size: number, places: number): string {
  const between = Math.floor(size / places / 5) - 3;
  return Array.from({ length: places }, (_, place) => {
    const words = Array.from(
      { length: between },
      (_word, index) => `wo${(chapter * 7 + place * 3 + index) % 89}`,
    ).join(' ');
    return `${words} met Dam${letters(chapter * places + place)} there.${place % 2 === 0 ? '\n\n' : ' '}`;
  }).join('');
}
