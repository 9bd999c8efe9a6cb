import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, wordDifferences } from '../../src/change/word-diff.ts';
import { draftImport, type Import } from '../../src/errata/draft-import.ts';
import { matchErrata } from '../../src/errata/match.ts';
import { findPlace, SearchText } from '../../src/errata/search.ts';
import { editSource } from '../../src/normalize/edition.ts';
import { entry, name } from '../support/entry.ts';
import { hostileText } from '../support/hostile.ts';

function given(text: string, copy: string, more: Partial<Import> = {}): Import {
  return {
    source: { id: 's', text, language: 'en' },
    copy,
    placements: [],
    ids: new Set(),
    by: 'ed',
    on: '2026-11-23',
    remark: 'from a copy',
    ...more,
  };
}

function draftsOf(text: string, copy: string, more: Partial<Import> = {}) {
  const draft = draftImport(given(text, copy, more));
  if (draft === undefined) throw new Error('too different');
  return draft;
}

/** What the edition would be if every entry were accepted as it was drafted, through the ordinary way of matching. */
function accepted(text: string, copy: string): string {
  const { drafts, skipped } = draftsOf(text, copy);
  expect(skipped).toEqual([]);
  const errata = drafts.map(({ erratum }) => ({ ...erratum, verdict: 'accept' as const }));
  const source = { id: 's', text, language: 'en' };
  const { placements, findings } = matchErrata([source], errata);
  expect(findings).toEqual([]);
  expect(placements.map(({ span }) => span)).toEqual(drafts.map(({ span }) => span));
  return editSource('s', text, placements).text;
}

const chapters = ['secret-history-34', 'secret-history-19'].map((id) =>
  readFileSync(new URL(`../../raw/${id}.txt`, import.meta.url), 'utf8'),
);

/** Words exchanged, removed, doubled, glued and broken at random places of a text. */
const editedChapter = fc
  .tuple(
    fc.constantFrom(...chapters),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('Ivan', '', 'not', '“', ', ', '\n\n', 'in 1937')), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([text, edits]) => {
    const words = text.split(/(?<=\s)/u);
    for (const [at, word] of edits) {
      const index = at % words.length;
      const old = words[index] ?? '';
      words[index] = at % 3 === 0 ? old + old : word + (at % 2 === 0 ? /\s*$/u.exec(old)?.[0] : '');
    }
    return { text, copy: words.join('') };
  });

describe('the differences of a corrected copy as entries', () => {
  test('accepted as they are, they give the copy, on random edits of the chapters', () => {
    fc.assert(
      fc.property(editedChapter, ({ text, copy }) => {
        expect(comparable(accepted(text, copy))).toBe(comparable(copy));
      }),
      { numRuns: 60 },
    );
  });

  test('accepted as they are, they give the copy, on 2,000 random small texts', () => {
    fc.assert(
      fc.property(hostileText(16), hostileText(16), (text, copy) => {
        fc.pre(text !== '');
        expect(comparable(accepted(text, copy))).toBe(comparable(copy));
      }),
      { numRuns: 2_000 },
    );
  });

  test('every entry finds its place by its own words', () => {
    fc.assert(
      fc.property(editedChapter, ({ text, copy }) => {
        const search = new SearchText('s', text);
        for (const { erratum, span } of draftsOf(text, copy).drafts) {
          if (erratum.at === undefined) throw new Error('no place');
          expect(findPlace(search, erratum.at, erratum.sic)).toEqual({ status: 'found', span });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('line ends, wrapping and blanks around the text are no differences', () => {
    const text = 'One two\nthree.\n\nFour five.\n';
    expect(wordDifferences(text, '\r\n One\r\ntwo three.\r\n\r\nFour\r\n five.')).toEqual([]);
  });

  test('a paragraph that was joined is a difference, written with the line ends of the source', () => {
    const [joined] = wordDifferences('one\r\n\r\ntwo', 'one two') ?? [];
    expect(joined).toEqual({ span: { start: 3, end: 7 }, reading: '\r\n\r\n', other: ' ' });
    const [parted] = wordDifferences('a\r\nb\r\nc', 'a b\n\nc') ?? [];
    expect(parted?.other).toBe('\r\n\r\n');
  });

  test('neighbours with only a blank between them are one entry, with a comma between them two', () => {
    expect(draftsOf('Ivan Nikiguchi came', 'Iwan Nikitich came').drafts).toHaveLength(1);
    expect(draftsOf('Ivan, Nikiguchi came', 'Iwan, Nikitich came').drafts).toHaveLength(2);
  });

  test('the last word of a paragraph and the first of the next are two entries', () => {
    expect(draftsOf('the ende\n\nTe next', 'the end\n\nThe next').drafts).toHaveLength(2);
  });

  test('an insertion has an empty sic between its neighbours', () => {
    const [draft] = draftsOf('He did know of it.', 'He did not know of it.').drafts;
    expect(draft?.erratum).toMatchObject({ sic: '', kind: 'omission', touches: ['negation'] });
    expect(`${draft?.erratum.at?.before}|${draft?.erratum.at?.after}`).toBe('He did |know of it.');
  });

  test.each([
    ['Marshal Tusachevsky said', 'Marshal Tukhachevsky said', 'name'],
    ['of She-Mlachkovsky and', 'of Mrachkovsky and', 'name'],
    ['the commision met', 'the commission met', 'spelling'],
    ['said: "Yes"', 'said: “Yes”', 'typography'],
    ['said. Yes', 'said: Yes', 'punctuation'],
    ['to gether', 'together', 'wording'],
    ['But. Such a', 'But such a', 'sentence'],
    ['He came he said', 'He came. He said', 'sentence'],
    ['of the the trial', 'of the trial', 'repetition'],
    ['in the end in the end it', 'in the end it', 'repetition'],
    ['a great trial', 'a trial', 'wording'],
    ['a trial', 'a great trial', 'omission'],
    ['grasp cow', 'seize bull', 'wording'],
    ['the Party line', 'the party line', 'wording'],
  ])('“%s” for “%s” is guessed to be %s', (text, copy, kind) => {
    expect(draftsOf(text, copy).drafts[0]?.erratum.kind).toBe(kind);
  });

  test('what a decision stands on already is left alone and told', () => {
    const text = 'Tusachevsky and Tusachevsky, a marshall.';
    const wider = name('tukhachevsky', 'Tusachevsky', 'Tukhachevsky', 2);
    const { placements } = matchErrata([{ id: 's', text, language: 'en' }], [wider]);
    const draft = draftsOf(text, 'Tukhachevsky and Tukhachevsky, a marshal.', { placements });
    expect(draft.skipped.map(({ ids }) => ids)).toEqual([['tukhachevsky'], ['tukhachevsky']]);
    expect(draft.drafts.map(({ erratum }) => erratum.corr)).toEqual(['marshal']);
  });

  test('two insertions at one point are not both entered', () => {
    const text = 'one two';
    const first = entry({ id: 'x', corr: 'and ', at: { source: 's', before: 'one ', after: 'two' } });
    const { placements } = matchErrata([{ id: 's', text, language: 'en' }], [first]);
    expect(draftsOf(text, 'one or two', { placements }).skipped).toHaveLength(1);
  });

  test('ids go on behind the highest that was ever used', () => {
    const ids = new Set(['s-import-007', 's-import-x', 's-import-002']);
    expect(draftsOf('a b, c', 'a d, e', { ids }).drafts.map(({ erratum }) => erratum.id)).toEqual([
      's-import-008',
      's-import-009',
    ]);
  });

  test('a text that repeats itself without end has its place by all of its words', () => {
    const text = 'la '.repeat(400).trim();
    const copy = 'la '.repeat(200) + 'ja '.repeat(1) + 'la '.repeat(199).trim();
    expect(comparable(accepted(text, copy))).toBe(comparable(copy));
  });

  test('in an empty source no words can name a place, and that is told', () => {
    const { drafts, skipped } = draftsOf('', 'something');
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ ids: [], other: 'something' }]);
  });

  test('two texts that are not copies of one another are refused', () => {
    const [text, copy] = ['a', 'b'].map((stem) =>
      Array.from({ length: 4_000 }, (_, at) => stem + at).join(' '),
    );
    expect(draftImport(given(text ?? '', copy ?? ''))).toBeUndefined();
  });
});
