import { describe, expect, test } from 'vitest';
import { harvest, type HarvestedName } from '../../src/lexicon/harvest.ts';
import { mergeAuthority } from '../../src/lexicon/merge-authority.ts';
import { variantKey } from '../../src/lexicon/name-variants.ts';
import { checkReference } from '../../src/lexicon/reference-soundness.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import { testKnowledge } from '../support/knowledge.ts';

const { isWord } = testKnowledge();

function names(text: string, minCount: number = 1): readonly HarvestedName[] {
  return harvest([text], { isWord, minCount });
}

function entry(id: string, forms: readonly string[], rest: Partial<AuthorityEntry> = {}): AuthorityEntry {
  return { id, kind: 'person', name: forms[0] ?? id, forms, damaged: [], languages: {}, ids: {}, ...rest };
}

describe('harvest', () => {
  test('gathers the forms of one person: full name, initials, surname, titles and possessives', () => {
    const text = `The letter came from Nikolai Bogdanov. They asked Comrade Bogdanov what he knew, and
      N. Bogdanov said nothing. It was Bogdanov’s last day. Later old Nikolai Petrovich Bogdanov died.`;
    expect(names(text)).toEqual([
      {
        kind: 'person',
        name: 'Nikolai Bogdanov',
        forms: ['Bogdanov', 'N. Bogdanov', 'Nikolai Bogdanov', 'Nikolai Petrovich Bogdanov'],
        count: 5,
      },
    ]);
  });

  test('two persons with one surname stay two, and the surname alone is neither of them', () => {
    const text =
      'We saw Ivan Ryzhkov with Stepan Ryzhkov, and then Ryzhkov left us. Nobody followed Ryzhkov home.';
    expect(names(text).map(({ name, forms }) => [name, ...forms])).toEqual([
      ['Ryzhkov', 'Ryzhkov'],
      ['Ivan Ryzhkov', 'Ivan Ryzhkov'],
      ['Stepan Ryzhkov', 'Stepan Ryzhkov'],
    ]);
  });

  test('romanizations of one name fall together, names that only look alike do not', () => {
    const text = 'They read Dostoevskii and Dostoevsky; in the room sat Levin, Lenin and Ledin.';
    expect(names(text).map(({ forms }) => forms)).toEqual([
      ['Dostoevskii', 'Dostoevsky'],
      ['Ledin'],
      ['Lenin'],
      ['Levin'],
    ]);
    expect(variantKey('Gor’kii')).toBe(variantKey('Gorky'));
    expect(variantKey('Iagoda')).toBe(variantKey('Yagoda'));
    expect(variantKey('Yezhov')).not.toBe(variantKey('Yeshov'));
  });

  test('a first name that is a common word, too, makes a person', () => {
    const text = `In the spring Roman Velizhev came to Riga. He met Christian Okhlopkov there. The Roman Empire was long gone.`;
    expect(
      names(text)
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name),
    ).toEqual(['Christian Okhlopkov', 'Roman Velizhev']);
  });

  test('institutions and places of several words are one name each', () => {
    const text =
      'He worked for the Committee of Public Works and lived in Maple Street, near Lake Orlo, until the Bank of Irkutsk failed.';
    expect(names(text).map(({ kind, name }) => [kind, name])).toEqual([
      ['organization', 'Bank of Irkutsk'],
      ['organization', 'Committee of Public Works'],
      ['place', 'Lake Orlo'],
      ['place', 'Maple Street'],
    ]);
  });

  test('takes no words that begin a sentence, no days, months, peoples, titles, headings or capitals of emphasis', () => {
    const text = `THE HOUSE OF KARSAVIN

      Winter came. Every Monday in December the English colonel met the General. “Nobody,” said the Captain, “speaks Russian.”
      Nature and Church were silent. Perhaps. Then I left.`;
    expect(names(text)).toEqual([]);
  });

  test('an unknown word at the beginning of a sentence counts, if it stands inside one, too', () => {
    expect(names('Karsavin came. We knew Karsavin.')).toMatchObject([{ name: 'Karsavin', count: 2 }]);
    expect(names('Karsavin came.')).toEqual([]);
  });

  test('a name must occur as often as is asked for, in all its forms together', () => {
    const text = 'We met Karsavin and Olga Karsavin; later we met Tolmachev.';
    expect(names(text, 2)).toMatchObject([{ forms: ['Karsavin', 'Olga Karsavin'], count: 2 }]);
    expect(names(text, 3)).toEqual([]);
  });

  test('is quick with a hostile text', () => {
    const begun = performance.now();
    names(`${'A. '.repeat(20_000)}${'Ab of the '.repeat(20_000)}`);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('checkReference', () => {
  const clean = 'the old house stood near the river and nobody knew who had built it '.repeat(20);

  test('a clean text, or one too short to judge, is trusted', () => {
    expect(checkReference(clean, 'a.txt', isWord)).toBeUndefined();
    expect(checkReference('tbe olb honse', 'a.txt', isWord)).toBeUndefined();
  });

  test('an empty, a damaged and a doubtful one are told', () => {
    const rule = (text: string) => checkReference(text, 'a.txt', isWord)?.rule;
    expect(rule('\n 12\n')).toBe('reference-empty');
    expect(rule('tbe olb honse stoob ncar tbe rivcr '.repeat(40))).toBe('reference-damaged');
    expect(rule('die alten häuser standen nahe beim fluss und niemand wusste davon '.repeat(20))).toBe(
      'reference-damaged',
    );
    expect(rule(`${clean} ${'tbe honse '.repeat(8)}`)).toBe('reference-doubtful');
  });
});

describe('mergeAuthority', () => {
  const draft = (forms: readonly string[], rest: Partial<AuthorityEntry> = {}) => {
    const { id: _id, ...entryRest } = entry('x', forms, rest);
    return entryRest;
  };

  test('gives an entry its new forms, keeps its id and takes nothing away', () => {
    const old = entry('bogdanov', ['Bogdanov', 'Alexander Bogdanov'], {
      damaged: ['Bokdanov'],
      note: 'A note.',
    });
    const { added, extended } = mergeAuthority([old], [draft(['Bogdanov', 'A. Bogdanov', 'Bokdanov'])]);
    expect(added).toEqual([]);
    expect(extended).toEqual([{ ...old, forms: ['Bogdanov', 'Alexander Bogdanov', 'A. Bogdanov'] }]);
  });

  test('another first name is another person, who does not get the surname alone', () => {
    const old = entry('bogdanov', ['Bogdanov', 'Alexander Bogdanov']);
    const { added, extended } = mergeAuthority([old], [draft(['Pavel Bogdanov', 'Bogdanov'])]);
    expect(extended).toEqual([]);
    expect(added).toMatchObject([
      { id: 'pavel-bogdanov', name: 'Pavel Bogdanov', forms: ['Pavel Bogdanov'] },
    ]);
  });

  test('what is known already changes nothing, and ids are free ones', () => {
    const old = entry('karsavin', ['Karsavin']);
    expect(mergeAuthority([old], [draft(['Karsavin'])])).toEqual({ added: [], extended: [] });
    const place = draft(['karsavin!'], { kind: 'place', name: 'karsavin!' });
    expect(mergeAuthority([old], [place]).added).toMatchObject([{ id: 'karsavin-2' }]);
  });

  test('an identifier elsewhere joins, whatever the forms', () => {
    const old = entry('karsavin', ['Karsavin'], { ids: { wikidata: 'Q7' } });
    const one = draft(['Lev Karsavin'], {
      ids: { wikidata: 'Q7', viaf: '12' },
      languages: { ru: 'Карсавин' },
    });
    expect(mergeAuthority([old], [one]).extended).toEqual([
      {
        ...old,
        forms: ['Karsavin', 'Lev Karsavin'],
        ids: { wikidata: 'Q7', viaf: '12' },
        languages: { ru: 'Карсавин' },
      },
    ]);
  });

  test('merging twice adds nothing the second time', () => {
    const drafts = [draft(['Karsavin', 'Lev Karsavin']), draft(['Tolmachev'])];
    const { added } = mergeAuthority([], drafts);
    expect(added).toHaveLength(2);
    expect(mergeAuthority(added, drafts)).toEqual({ added: [], extended: [] });
  });
});
