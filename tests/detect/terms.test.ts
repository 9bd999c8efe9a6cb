import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/detect/terms.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn } from '../support/detector-cases.ts';

const FIXTURE = readFileSync(new URL('terms.md', import.meta.url), 'utf8');

function entry(
  id: string,
  kind: AuthorityEntry['kind'],
  forms: readonly string[],
  rest: Partial<AuthorityEntry> = {},
): AuthorityEntry {
  return { id, kind, name: forms[0] ?? id, forms, damaged: [], languages: {}, ids: {}, ...rest };
}

const AUTHORITY: readonly AuthorityEntry[] = [
  entry('nkvd', 'organization', ['NKVD', 'People’s Commissariat of Internal Affairs']),
  entry('heavy-industry', 'organization', ['People’s Commissariat of Heavy Industry']),
  entry('commissar', 'term', ['People’s Commissar', 'People’s Commissars']),
  entry('deputy', 'term', ['Deputy People’s Commissar', 'Deputy People’s Commissars']),
  entry('sovnarkom', 'organization', ['Council of People’s Commissars'], { damaged: ['Zovnarkum'] }),
  entry('record', 'term', ['stenographic record', 'stenographic records']),
  entry('samara', 'organization', ['Samara Center']),
  entry('samara-tula', 'organization', ['Samara-Tula united center']),
  entry('collegium', 'organization', ['Military Collegium']),
  entry('secret', 'organization', ['Secret Political Department']),
  entry('secretary', 'term', ['General Secretary']),
  entry('purge', 'term', ['Great Purge']),
];

function readings(found: ReturnType<typeof findIn>) {
  return found.map(({ sic, start, conjectures }) => ({ sic, start, corr: conjectures[0] ?? '' }));
}

describe('terms', () => {
  test('finds every rendering of the fixture, with the authority’s term, and nothing else', () => {
    const { text, expected } = readFixture(FIXTURE);
    const found = findIn(terms, text, { authority: AUTHORITY });
    expect(readings(found)).toEqual(expected);
  });

  test('says which entry, which Chinese and Russian, and how often both stand in the sources', () => {
    const text = 'The NKVD and the Secret Political Department. The Ministry of the Interior knew.';
    const others = ['The Ministry of the Interior again, and the NKVD.'];
    const [found] = findIn(terms, text, { authority: AUTHORITY }, others);
    expect(found?.evidence).toEqual([
      { kind: 'authority', entry: 'nkvd' },
      { kind: 'reconstruction', language: 'zh', form: '内务人民委员部' },
      { kind: 'reconstruction', language: 'ru', form: 'Народный комиссариат внутренних дел' },
      expect.objectContaining({ kind: 'pattern' }),
      { kind: 'frequency', form: 'Ministry of the Interior', count: 2 },
      { kind: 'frequency', form: 'NKVD', count: 2 },
    ]);
  });

  test('knows an entry by its form in another language', () => {
    const authority = [
      entry('narkom', 'term', ['Narkom'], { languages: { ru: 'народный комиссар' } }),
      entry('gulag', 'organization', ['Gulag']),
      entry('cheka', 'organization', ['Cheka']),
    ];
    const [found] = findIn(terms, 'Gulag and Cheka. The Minister of Justice came.', { authority });
    expect(found?.conjectures).toEqual(['Narkom']);
  });

  test('a plain English name is no rendering in a source that has nothing of the authority’s world', () => {
    const text = 'The Minister of Finance resigned, and the Ministry of the Interior was dissolved.';
    expect(findIn(terms, text, { authority: AUTHORITY })).toEqual([]);
  });

  test('without an authority a rival in the sources makes a weak doubt, and no rival makes none', () => {
    const text = 'The Ministry of the Interior was silent.';
    expect(findIn(terms, text)).toEqual([]);
    const [found] = findIn(terms, text, {}, ['The NKVD was not.']);
    expect(found).toMatchObject({ sic: 'Ministry of the Interior', conjectures: [], confidence: 0.3 });
    expect(found?.evidence).toContainEqual({ kind: 'frequency', form: 'NKVD', count: 1 });
  });

  test('texts that were scanned, not relayed, are asked for recorded corruptions only', () => {
    const { text } = readFixture(FIXTURE);
    const found = findIn(terms, text, { authority: AUTHORITY, channel: 'ocr' });
    expect(found.map(({ sic }) => sic)).toEqual(['Zovnarkum']);
  });

  test('an accepted form shields what it covers, also a corruption of another entry', () => {
    const authority = [
      entry('long', 'organization', ['Bureau of Foreign Loans']),
      entry('short', 'organization', ['Foreign Bureau'], { damaged: ['Foreign Loans'] }),
    ];
    expect(findIn(terms, 'The Bureau of Foreign Loans.', { authority })).toEqual([]);
    expect(findIn(terms, 'The Foreign Loans.', { authority })).toHaveLength(1);
  });
});
