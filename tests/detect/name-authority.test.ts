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
});
