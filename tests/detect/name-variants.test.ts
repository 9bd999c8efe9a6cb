import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameVariants } from '../../src/detect/name-variants.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import { readFixture } from '../support/critic-markup.ts';
import { findIn, type Found } from '../support/detector-cases.ts';

const SOURCES = readFileSync(new URL('name-variants.md', import.meta.url), 'utf8')
  .split('\n---\n')
  .map(readFixture);

const TEXTS = SOURCES.map(({ text }) => text);

function found(text: string, others: readonly string[] = [], changes = {}): Found[] {
  return findIn(nameVariants, text, { channel: 'zh-pivot', ...changes }, others).filter(
    ({ confidence }) => confidence >= 0.3,
  );
}

function person(name: string): AuthorityEntry {
  const surname = name.split(' ').at(-1) ?? name;
  return {
    id: surname.toLowerCase(),
    kind: 'person',
    name,
    forms: [surname],
    damaged: [],
    languages: {},
    ids: {},
  };
}

describe('name-variants', () => {
  test.each([0, 1])(
    'finds the rarer spellings of the fixture across its sources, and no other name (%i)',
    (at) => {
      const others = TEXTS.filter((_, index) => index !== at);
      expect(
        found(TEXTS[at] ?? '', others).map(({ sic, start, conjectures }) => ({
          sic,
          start,
          corr: conjectures[0],
        })),
      ).toEqual(SOURCES[at]?.expected);
    },
  );

  test('gives the numbers of both spellings as its evidence', () => {
    const [first] = found(TEXTS[0] ?? '', TEXTS.slice(1));
    expect(first?.evidence).toEqual([
      { kind: 'frequency', form: 'Stavnitzer', count: 4 },
      { kind: 'frequency', form: 'Stafnizer', count: 1 },
    ]);
  });

  test('leaves two names of the authority alone, however alike they are', () => {
    const text = 'Then Verbilov spoke. Verbilov was old. Verbilov sat. The letter to Welbilov was lost.';
    expect(found(text)).toHaveLength(1);
    expect(found(text, [], { authority: [person('Ivan Verbilov'), person('Pavel Welbilov')] })).toEqual([]);
    expect(found(text, [], { authority: [person('Pavel Welbilov')] })).toEqual([]);
  });

  test('takes two names for two persons when they stand in one sentence, or have other first names', () => {
    const often = 'Then Verbilov spoke. Verbilov was old. Verbilov sat. ';
    const rest = 'Nobody came to the meeting that was held on the other side of the river in the evening. ';
    expect(found(`${often}${rest}The letter to Welbilov was lost.`)).toHaveLength(1);
    expect(found(`${often}Verbilov and Welbilov were friends.`)).toEqual([]);
    const first = 'Then Ivan Verbilov spoke. Verbilov was old. Verbilov sat. ';
    expect(found(`${first}${rest}The letter to Sergei Welbilov was lost.`)).toEqual([]);
    expect(found(`${first}${rest}The letter to I. Welbilov was lost.`)).toHaveLength(1);
  });

  test('says nothing where neither spelling is the likelier, nor of a name that the references have', () => {
    expect(found('Then Verbilov spoke. The letter to Welbilov was lost.')).toEqual([]);
    const text = 'Then Verbilov spoke. Verbilov was old. Verbilov sat. The letter to Welbilov was lost.';
    expect(found(text, [], { references: ['The poet Welbilov lived in Riga.'] })).toEqual([]);
  });

  test('proposes a spelling that the sources have, whatever names stand there', () => {
    const name = fc.stringMatching(/^[KMPRSTVZ][aeiou][lrnkst][aeiou]v(?:sky|ov|in)$/u);
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 8 }), (names) => {
        const text = names.map((one) => `The letter of ${one} was lost.`).join('\n\n');
        for (const { sic, conjectures } of findIn(nameVariants, text, { channel: 'zh-pivot' })) {
          expect(names).toContain(conjectures[0]);
          expect(conjectures).not.toContain(sic);
        }
      }),
      { numRuns: 200 },
    );
  });
});
