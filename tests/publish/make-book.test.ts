import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chapter } from '../../src/publish/book.ts';
import { testBook } from '../support/book.ts';
import { at, entry, name } from '../support/entry.ts';
import { RUNS } from '../support/laws.ts';

function textOf({ blocks, tail }: Chapter): string {
  return blocks.map(({ gap, pieces }) => gap + pieces.map(({ text }) => text).join('')).join('') + tail;
}

const references = (chapter: Chapter | undefined): string[] =>
  (chapter?.blocks ?? []).map(({ reference }) => reference);

describe('makeBook', () => {
  test('cuts the text into blocks and pieces that are the text of the edition again', () => {
    const text = 'Title\n\nThe catt sat.\nOn a mat.\n\n\nThe end.\n';
    const { chapters, entries } = testBook(
      { s: text },
      [
        entry({ id: 'cat', sic: 'catt', corr: 'cat', at: at('The ', ' sat') }),
        entry({ id: 'mat', kind: 'ocr', sic: 'mat', verdict: 'stet', at: at('a ', '.') }),
      ],
      { headingsOf: { s: [1] } },
    );
    const [chapter] = chapters;
    expect(chapter?.title).toBe('Title');
    expect(chapter && textOf(chapter)).toBe('Title\n\nThe cat sat.\nOn a mat.\n\n\nThe end.\n');
    expect(references(chapter)).toEqual(['1', '2', '3']);
    expect(chapter?.blocks.map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
    expect(
      entries.map(({ id, number, reference, isMarked, isEmendation }) => [
        id,
        number,
        reference,
        isMarked,
        isEmendation,
      ]),
    ).toEqual([
      ['cat', 1, '2', true, true],
      ['mat', 2, '2', false, false],
    ]);
  });

  test('numbers paragraphs by those of the source: parts of one by letters, joined ones by a range', () => {
    const text = 'One. Two.\n\nThree\n\nfour.\n\nFive.\n\nSix.';
    const { chapters } = testBook({ s: text }, [
      entry({ id: 'split', kind: 'typography', sic: ' Two', corr: '\n\nTwo', at: at('One.', '.') }),
      entry({ id: 'join', kind: 'sentence', sic: 'Three\n\nfour', corr: 'Three four', at: at('', '.') }),
      entry({ id: 'out', kind: 'repetition', sic: '\n\nFive.', corr: '', at: at('four.', '\n\nSix') }),
    ]);
    expect(references(chapters[0])).toEqual(['1a', '1b', '2-3', '5']);
    expect(chapters[0]?.entries.map(({ id, reference }) => [id, reference])).toEqual([
      ['split', '1a'],
      ['join', '2-3'],
      ['out', '2-3'],
    ]);
  });

  test('shows an entry that goes over two paragraphs in both, first and last', () => {
    const { chapters } = testBook({ s: 'He said.\n\n“Go.”' }, [
      entry({
        id: 'colon',
        kind: 'punctuation',
        sic: 'said.\n\n“Go',
        corr: 'said:\n\n“Go',
        at: at('He ', '.”'),
      }),
    ]);
    const pieces = chapters[0]?.blocks.map((block) =>
      block.pieces.map((piece) => [
        piece.text,
        ...(piece.type === 'entry' ? [piece.isFirst, piece.isLast] : []),
      ]),
    );
    expect(pieces).toEqual([
      [['He '], ['said:', true, false]],
      [['“Go', false, true], ['.”']],
    ]);
  });

  test('gives each further place of an erratum an id of its own that no erratum has', () => {
    const { entries } = testBook({ s: 'Tusak and Tusak. Livin.' }, [
      name('tusak', 'Tusak', 'Tukhak', 2),
      entry({ id: 'tusak-2', kind: 'name', sic: 'Livin', corr: 'Litvin', at: at('', '.') }),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['tusak', 'tusak-2-', 'tusak-2']);
  });

  test('numbers a lemma that stands more than once in its paragraph', () => {
    const { entries } = testBook({ s: 'Stalin and Stalim met Stalins. Stalin spoke.\n\nStalim left.' }, [
      name('stalin', 'Stalim', 'Stalin', 2),
    ]);
    expect(entries.map(({ occurrence }) => occurrence)).toEqual([2, undefined]);
  });

  test('never takes a remark along, and leaves withdrawn entries out', () => {
    const { entries } = testBook({ s: 'A catt. A dogg.' }, [
      entry({ id: 'cat', sic: 'catt', corr: 'cat', at: at('A ', '.'), remark: 'for colleagues' }),
      entry({ id: 'dog', sic: 'dogg', corr: 'dog', at: at('A ', '.'), withdrawn: '2026-11-24' }),
    ]);
    expect(JSON.stringify(entries)).not.toContain('for colleagues');
    expect(entries.map(({ id }) => id)).toEqual(['cat']);
  });

  test('says which decisions nobody has read, and counts them once', () => {
    const { statistics, entries } = testBook({ s: 'Tusak and Tusak. A catt.' }, [
      { ...name('tusak', 'Tusak', 'Tukhak', 2), by: 'bot' },
      entry({ id: 'cat', sic: 'catt', corr: 'cat', at: at('A ', '.') }),
    ]);
    expect(statistics).toMatchObject({
      entries: 3,
      emendations: 3,
      decisions: 2,
      preparedByMachine: 1,
      words: 5,
    });
    expect(entries.map(({ isConfirmed }) => isConfirmed)).toEqual([false, false, true]);
  });

  test('law: the pieces are the text of the edition, whatever the text and wherever its paragraphs are joined', () => {
    const bits = fc.constantFrom('Word. ', 'x', '\n', '\n\n', ' ', '\t\n', 'é', '😀', '\r\n');
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 30 }),
        fc.constantFrom('', ' ', '\n\n', 'new'),
        (parts, corr) => {
          const half = Math.floor(parts.length / 2);
          const text = `${parts.slice(0, half).join('')}<<${parts.slice(half).join('')}`;
          const { chapters } = testBook({ s: text }, [
            entry({ id: 'e', kind: 'wording', note: 'n', sic: '<<', corr, at: at('', '') }),
          ]);
          const [chapter] = chapters;
          expect(chapter && textOf(chapter)).toBe(chapter?.text);
          const all = references(chapter);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
