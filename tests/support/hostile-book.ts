import fc from 'fast-check';
import type { Verdict } from '../../src/model/erratum.ts';
import type { Book } from '../../src/publish/book.ts';
import { testBook } from './book.ts';
import { declared } from './declared.ts';
import { at, entry } from './entry.ts';
import { HOSTILE } from './hostile.ts';

/** The hostile alphabet without NUL, which XML cannot hold, and with more ends of paragraphs. */
const PRINTABLE = [...HOSTILE.filter((piece) => piece !== '\u0000'), '\n\n', '\n \n', '<b>', '&amp;', ']]>'];

const words = fc.array(fc.constantFrom(...PRINTABLE), { maxLength: 6 }).map((pieces) => pieces.join(''));
const verdict = fc.constantFrom<Verdict>('accept', 'accept', 'stet', 'defer', 'crux');

/**
 * A book of one hostile text with four entries: two whose readings are hostile, one that leaves out or puts something in
 * its place, one that inserts.
 */
export const hostileBook: fc.Arbitrary<Book> = fc
  .tuple(
    fc.array(words, { minLength: 7, maxLength: 7 }),
    fc.array(verdict, { minLength: 4, maxLength: 4 }),
    fc.array(words, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([gaps, verdicts, corrections, isHeading]) => {
    const [a = '', b = '', c = '', d = '', e = '', first = '', second = ''] = gaps;
    const text = `${a}[1${first}1]${b}[2${second}2]${c}[3]${d}[4[]4]${e}`;
    const readings = [`[1${first}1]`, `[2${second}2]`, '[3]', ''];
    const errata = readings.map((sic, index) =>
      entry({
        id: `e${index}`,
        kind: 'wording',
        note: 'n',
        sic,
        corr: corrections[index] ?? '',
        verdict: verdicts[index] ?? 'stet',
        at: sic === '' ? at('[4[', ']4]') : at('', ''),
        ...(index === 1 ? { act: 'regularize', alternatives: [{ corr: corrections[0] ?? '' }] } : {}),
      }),
    );
    return testBook({ s: text }, errata.map(declared), { headingsOf: isHeading ? { s: [1, 3] } : {} });
  });
