import { expect, test } from 'vitest';
import { statementText } from '../../src/publish/house-style.ts';
import { testBook } from '../support/book.ts';
import { at, entry } from '../support/entry.ts';

const BOOK = testBook({ s: 'A catt, a dogg; the the hen colour.\n\nXyz. Was good were seen. Ho' }, [
  entry({
    id: 'cat',
    sic: 'catt',
    corr: 'cat',
    at: at('A ', ','),
    evidence: [{ kind: 'citation', work: 'A Book' }],
  }),
  entry({ id: 'dog', sic: 'dogg', corr: 'dog', at: at('a ', ';'), alternatives: [{ corr: 'frog' }] }),
  entry({ id: 'the', kind: 'repetition', sic: ' the', corr: '', at: at('the', ' hen') }),
  entry({ id: 'color', kind: 'typography', sic: 'colour', corr: 'color', at: at('hen ', '.') }),
  entry({ id: 'xyz', sic: 'Xyz', verdict: 'crux', corr: 'Hay', at: at('', '. Was') }),
  entry({ id: 'was', kind: 'punctuation', sic: '. Was', corr: ', was', at: at('Xyz', ' good') }),
  entry({ id: 'they', kind: 'omission', sic: '', corr: ' they', at: at('good', ' were') }),
  entry({ id: 'ho', sic: 'Ho', verdict: 'stet', at: at('seen. ', '') }),
]);

const told = (style: 'plain' | 'latin' | 'epidoc') =>
  Object.fromEntries(BOOK.entries.map((one) => [one.id, statementText(one, style)]));

test('tells what was done in plain English', () => {
  expect(told('plain')).toEqual({
    cat: '‘catt’ in the source',
    dog: '‘dogg’ in the source; the editor’s conjecture; perhaps ‘frog’',
    the: '‘ the’ in the source; left out',
    color: '‘colour’ in the source; levelled to the style of this edition',
    xyz: 'corrupt in the source; no remedy is known; perhaps ‘Hay’',
    was: '‘. Was’ in the source',
    they: 'not in the source; supplied',
    ho: 'so in the source, and sound',
  });
});

test('tells it in the abbreviations of Latin apparatus: corr. on outside evidence, coni. on judgement', () => {
  expect(told('latin')).toMatchObject({
    cat: 'corr. ed.: catt S',
    dog: 'coni. ed.: dogg S; fort. ‘frog’',
    the: 'del. ed.:  the S',
    was: 'dist. ed.: . Was S',
    they: 'suppl. ed.: om. S',
    ho: 'sic recte S',
  });
});

test('tells it in the words of EpiDoc', () => {
  expect(told('epidoc')).toMatchObject({
    cat: 'corrected from catt S',
    color: 'regularized from colour S',
    xyz: 'corrupt; or: ‘Hay’',
  });
});
