import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameAuthority } from '../../src/detect/name-authority.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('name-authority.md', import.meta.url), 'utf8');

function person(name: string): AuthorityEntry {
  const surname = name.split(' ').at(-1) ?? name;
  const id = surname.toLowerCase();
  return { id, kind: 'person', name, forms: [surname, name], damaged: [], languages: {}, ids: {} };
}

const AUTHORITY = [
  'Grigory Ordzhonikidze',
  'Lazar Kaganovich',
  'Kliment Voroshilov',
  'Semyon Budyonny',
  'Anastas Mikoyan',
  'Vyacheslav Molotov',
  'Mikhail Kalinin',
].map(person);

const KNOWLEDGE = { authority: AUTHORITY, channel: 'zh-pivot' } as const;

describe('name-authority', () => {
  test('finds the damaged names of the fixture, the right form first, and no other word', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(nameAuthority, text, KNOWLEDGE).filter((one) => one.confidence >= 0.3);
    expect(found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] }))).toEqual(
      expected,
    );
  });

  test('gives the authority as its evidence, and at most three conjectures', () => {
    const [first] = findIn(nameAuthority, 'Then Orzhonikitze spoke to them.', KNOWLEDGE);
    expect(first?.evidence).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'authority', entry: 'ordzhonikidze' })]),
    );
    expect(first?.conjectures.length).toBeLessThanOrEqual(3);
  });

  test('never takes an accepted form for damage, nor two known persons for one', () => {
    const two = [person('Aleksei Rykov'), person('Nikolai Rychkov')];
    const text = 'Rykov and Rychkov sat side by side. Rykov’s hands shook. The Rykovs went home.';
    const found = findIn(nameAuthority, text, { ...KNOWLEDGE, authority: two });
    expect(found.filter((one) => one.conjectures.length > 0)).toEqual([]);
  });

  test('proposes nothing without an authority', () => {
    const found = findIn(nameAuthority, 'Then Orzhonikitze spoke.', { ...KNOWLEDGE, authority: [] });
    expect(found.filter((one) => one.conjectures.length > 0)).toEqual([]);
  });

  test.each([
    ['The speech of Orzhonikitze’s friend was long.', 'Orzhonikitze’s', 'Ordzhonikidze’s'],
    ['He feared the Kalininits and the Kakanowichists.', 'Kakanowichists', 'Kaganovichists'],
    ['The letters of Molodov-Kaganovich were burnt.', 'Molodov', 'Molotov'],
    ['In June Se-Mikoyan was ill.', 'Se-Mikoyan', 'Mikoyan'],
    ['In June Dak Mikoyan was ill.', 'Dak Mikoyan', 'Mikoyan'],
  ])('keeps what is not of the name: %s', (text, sic, corr) => {
    const found = findIn(nameAuthority, text, KNOWLEDGE).filter((one) => one.sic === sic);
    expect(found.map(({ conjectures }) => conjectures[0])).toEqual([corr]);
  });

  test('knows the usual romanizations of a name, and what is derived from it', () => {
    const text = `Grigorii Ordzhonikidze and Vyacheslav Molotoff were there. Budyonnyi rode in front. The Molotovs, the Mikoyanites
      and the wife, Kalinina, stood behind. Kaganovitch spoke.`;
    const known = ['Semyon Budyonnyy', 'Nikolai Yezhov', 'Lev Trotsky', 'Mikhail Kalinin', 'Anastas Mikoyan'];
    const authority = [...AUTHORITY, ...known.map(person)];
    const other = 'Ezhov and Trotskii had met; Ezhov’s men and the Trotskyites knew it.';
    expect(findIn(nameAuthority, other, { ...KNOWLEDGE, authority })).toEqual([]);
    const found = findIn(nameAuthority, text, { ...KNOWLEDGE, authority });
    expect(found.filter(({ conjectures }) => conjectures.length > 0).map(({ sic }) => sic)).toEqual([
      'Kaganovitch',
    ]);
  });

  test('finds a damaged patronymic between the names of its bearer, and leaves those of others', () => {
    const authority = [
      { ...person('Ivan Belozersky'), forms: ['Belozersky', 'Ivan Timofeyevich Belozersky'] },
    ];
    const text = 'Ivan Jimovich Belozersky stood up. Then Pavel Gavrilovich Orlenko spoke.';
    const found = findIn(nameAuthority, text, { ...KNOWLEDGE, authority });
    expect(
      found
        .filter(({ confidence }) => confidence >= 0.3)
        .map(({ sic, conjectures }) => [sic, conjectures[0]]),
    ).toEqual([['Jimovich', 'Timofeyevich']]);
  });

  test('takes a word of the dictionary for a name only where a person is spoken of', () => {
    const authority = [...AUTHORITY, person('Karl Pauker'), person('Sergei Kirov')];
    const among = (text: string): (string | undefined)[] =>
      findIn(nameAuthority, text, { ...KNOWLEDGE, authority })
        .filter(({ confidence }) => confidence >= 0.3)
        .map(({ conjectures }) => conjectures[0]);
    expect(among('In the evening Comrade Poker laughed.')).toEqual(['Pauker']);
    expect(among('That was what Poker’s men had heard.')).toEqual(['Pauker’s']);
    expect(among('Poker is a game. They played Poker at night, and the Poker Club was full.')).toEqual([]);
  });

  test('knows the words of terms, and what the sources write small elsewhere', () => {
    const text = 'Mikoian sat in the Sovnarkom. Vrodel is a stone; a vrodel is heavy. The Orgburo met.';
    expect(findIn(nameAuthority, text, KNOWLEDGE).map(({ sic }) => sic)).toEqual([]);
  });

  test('never doubts a name that the references have as it is written', () => {
    const text = 'Then Migoyan spoke of the harvest.';
    const doubts = (references: string[]): number =>
      findIn(nameAuthority, text, { ...KNOWLEDGE, references }).length;
    expect(doubts([])).toBe(1);
    expect(doubts(['The painter Migoyan died in 1950.'])).toBe(0);
  });

  test('takes a damaged form that the authority records for what it is, even where the dictionary has the word', () => {
    const authority = [{ ...person('Maxim Litvinov'), damaged: ['Leaving'] }];
    const [found] = findIn(nameAuthority, 'In Geneva Leaving spoke for an hour.', {
      ...KNOWLEDGE,
      authority,
    });
    expect(found?.conjectures[0]).toBe('Litvinov');
    expect(found?.confidence).toBeGreaterThan(0.5);
  });

  test('only doubts a name that is near to none, and loudly only where the authority knows nearly all others', () => {
    const doubt = findIn(nameAuthority, 'Then Zbigniewska spoke to Wuttke and to Hrubesch.', KNOWLEDGE);
    expect(doubt.length).toBeGreaterThan(0);
    for (const { conjectures, confidence } of doubt) {
      expect(conjectures).toEqual([]);
      expect(confidence).toBeLessThan(0.3);
    }
    const damaged = `Orzhonikitze, Kaganowitz, Vorosilov, Miagoyan, Molodov and Galinin were there.`;
    const [last] = findIn(nameAuthority, `${damaged} Then Hrubesch spoke.`, KNOWLEDGE).slice(-1);
    expect(last?.sic).toBe('Hrubesch');
    expect(last?.confidence).toBeGreaterThanOrEqual(0.3);
  });

  test('is the surer of a conjecture the more it knows: a first name for, another against, the name itself beside', () => {
    const confidence = (text: string): number =>
      findIn(nameAuthority, text, KNOWLEDGE).find(({ sic }) => sic === 'Molodav')?.confidence ?? 0;
    const bare = confidence('Then Molodav spoke.');
    expect(confidence('Then Vyacheslav Molodav spoke.')).toBeGreaterThanOrEqual(bare);
    expect(confidence('Then Antonina Molodav spoke.')).toBeLessThan(bare);
    expect(confidence('Then Molotov and Molodav spoke.')).toBeLessThan(bare);
  });

  test('takes linear time on hostile text', () => {
    const texts = [
      'Aov'.repeat(30_000),
      'Mo-'.repeat(30_000),
      'A. '.repeat(30_000),
      'Molodav '.repeat(12_000),
    ];
    for (const text of texts) {
      const before = process.cpuUsage();
      findIn(nameAuthority, text, KNOWLEDGE);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5000);
    }
  });
});
