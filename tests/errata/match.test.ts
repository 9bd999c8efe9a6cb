import { describe, expect, test } from 'vitest';
import { matchErrata } from '../../src/errata/match.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { editSource } from '../../src/normalize/edition.ts';
import { at, entry, name } from '../support/entry.ts';

/** The edition of a one-source text, and the rules of the findings. */
function edit(text: string, ...errata: Erratum[]): { text: string; rules: string[]; places: string[] } {
  const { placements, findings } = matchErrata([{ id: 's', text, language: 'en' }], errata);
  return {
    text: editSource('s', text, placements).text,
    rules: findings.map((finding) => finding.rule),
    places: placements.map((one) => `${one.erratum.id}@${one.span.start}-${one.span.end}`),
  };
}

describe('everywhere', () => {
  test.each([
    ['a hyphen is a boundary', 'the “Trotsky-Tenoviev joint', 'Tenoviev', 1],
    ['an apostrophe between letters joins on the left', 'O’Brien', 'Brien', 0],
    ['an apostrophe between letters joins on the right', 'O’Brien', 'O', 0],
    ['a typewriter apostrophe joins, too', "O'Brien", 'Brien', 0],
    ['the possessive is left standing', 'Pidakov’s plan', 'Pidakov', 1],
    ['the possessive may be a capital', 'PIDAKOV’S PLAN', 'PIDAKOV', 1],
    ['the possessive of a plural', 'the Smirnovs’ flat', 'Smirnovs', 1],
    ['a closing quotation mark is no apostrophe', '‘Pidakov’ said', 'Pidakov', 1],
    ['an opening quotation mark is no apostrophe', 'said ‘Pidakov', 'Pidakov', 1],
    ['’s must end the word', 'Pidakov’sky', 'Pidakov', 0],
    ['a letter before', 'unPidakov', 'Pidakov', 0],
    ['a letter after', 'Pidakovs', 'Pidakov', 0],
    ['a digit after', 'Pidakov2', 'Pidakov', 0],
    ['a combining mark after', 'Pidakov\u0301', 'Pidakov', 0],
    ['an astral letter after', 'Pidakov𝒜', 'Pidakov', 0],
    ['an underscore is a boundary', '_Pidakov_', 'Pidakov', 1],
    ['Cyrillic letters are letters', 'ПидаковPidakov', 'Pidakov', 0],
    ['capitals differ', 'pidakov PIDAKOV', 'Pidakov', 0],
    ['composed and decomposed differ', 'cafe\u0301', 'café', 0],
    ['punctuation has no boundary', 'so…… and so……', '……', 2],
    ['a wrapped line compares equal', 'Ivan\n  Nikiguchi', 'Ivan Nikiguchi', 1],
    ['a blank line does not', 'Ivan\n\nNikiguchi', 'Ivan Nikiguchi', 0],
    ['a no-break space does not', 'Ivan\u00a0Nikiguchi', 'Ivan Nikiguchi', 0],
    ['occurrences do not overlap', 'ha ha ha', 'ha ha', 1],
  ])('%s', (_rule, text, sic, count) => {
    const { placements, findings } = matchErrata(
      [{ id: 's', text, language: 'en' }],
      [name('n', sic, 'X', count)],
    );
    expect(findings).toEqual([]);
    expect(placements).toHaveLength(count);
  });

  test('should leave the possessive standing', () => {
    expect(edit('Pidakov’s plan', name('n', 'Pidakov', 'Pyatakov', 1)).text).toBe('Pyatakov’s plan');
  });

  test('should keep the line break of a wrapped name', () => {
    const long = name('n', 'Ivan Nikiguchi Smirnov', 'Ivan Nikitich Smirnov', 1);
    expect(edit('of Ivan\n  Nikiguchi Smirnov.', long).text).toBe('of Ivan\n  Nikitich Smirnov.');
  });

  test('should let the longer name win over the shorter inside it', () => {
    const text = 'She-Mlachkovsky and Mlachkovsky';
    const result = edit(
      text,
      name('short', 'Mlachkovsky', 'Mrachkovsky', 2),
      name('long', 'She-Mlachkovsky', 'Mrachkovsky', 1),
    );
    expect(result).toEqual({
      text: 'Mrachkovsky and Mrachkovsky',
      rules: [],
      places: ['long@0-15', 'short@20-31'],
    });
  });

  test('should never apply one entry to what another has printed', () => {
    expect(edit('a b', name('1', 'a', 'b', 1), name('2', 'b', 'a', 1)).text).toBe('b a');
  });

  test.each([
    ['more than were seen', 2, 1],
    ['fewer than were seen', 1, 2],
    ['none of those seen', 0, 1],
  ])('should not act on %s', (_case, there, seen) => {
    const text = Array.from({ length: there }, () => 'Rohm').join(' and ');
    const result = edit(text, name('n', 'Rohm', 'Romm', seen));
    expect(result).toEqual({ text, rules: ['erratum-unseen'], places: [] });
  });

  test('should act on any number when the editor says so', () => {
    const standing: Erratum = { ...name('n', 'Rohm', 'Romm', 0), standing: true };
    expect(edit('Rohm, Rohm', standing)).toMatchObject({ text: 'Romm, Romm', rules: [] });
  });

  test('should count occurrences that are excepted or absorbed', () => {
    const excepting: Erratum = { ...name('n', 'Rohm', 'Romm', 3), except: [at('Ernst ', ',')] };
    const absorbing = entry({ id: 'h', sic: 'old Rohm', corr: 'Romm', at: at('the ', '.'), kind: 'name' });
    const result = edit('Rohm, Ernst Rohm, the old Rohm.', excepting, absorbing);
    expect(result).toMatchObject({ text: 'Romm, Ernst Rohm, the Romm.', rules: [] });
  });

  test.each([
    ['is gone', at('Kurt ', ',')],
    ['stands twice', at('', ',')],
    ['is no whole word', at('', 'x')],
  ])('should not act where an exception %s', (_case, place) => {
    const text = 'Rohm, Rohm, Rohmx';
    const excepting: Erratum = { ...name('n', 'Rohm', 'Romm', 2), except: [place] };
    expect(edit(text, excepting)).toEqual({ text, rules: ['except-lost'], places: [] });
  });

  test('should keep shorter names out of a place it may not change itself', () => {
    const result = edit(
      'She-Mlachkovsky',
      name('long', 'She-Mlachkovsky', 'Mrachkovsky', 7),
      name('short', 'Mlachkovsky', 'Mrachkovsky', 1),
    );
    expect(result).toEqual({ text: 'She-Mlachkovsky', rules: ['erratum-unseen'], places: [] });
  });

  test('should act in the sources that were seen and wait in the others', () => {
    const rohm = name('n', 'Rohm', 'Romm', 1);
    const sources = ['s', 't'].map((id) => ({ id, text: 'Rohm', language: 'en' }));
    const { placements, findings } = matchErrata(sources, [rohm]);
    expect(placements.map((one) => one.source)).toEqual(['s']);
    expect(findings.map((one) => one.rule)).toEqual(['erratum-unseen']);
  });
});

describe('here', () => {
  const but = (fields: Partial<Erratum>): Erratum =>
    entry({ id: 'but', kind: 'sentence', sic: 'But. Such', corr: 'But such', ...fields });

  test('should find its place once', () => {
    expect(edit('absurdity. But. Such a', but({ at: at('absurdity. ', ' a') })).text).toBe(
      'absurdity. But such a',
    );
  });

  test.each([
    ['line feed', 'absurdity.\nBut.\nSuch a', 'absurdity.\nBut\nsuch a'],
    ['CRLF', 'absurdity.\r\nBut.\r\nSuch a', 'absurdity.\r\nBut\r\nsuch a'],
    ['several blanks and a tab', 'absurdity. \t But.  Such a', 'absurdity. \t But  such a'],
  ])('should fold %s and keep the bytes of the source', (_case, text, expected) => {
    expect(edit(text, but({ at: at('absurdity. ', ' a') }))).toMatchObject({ text: expected, rules: [] });
  });

  test.each([
    ['a blank line', 'absurdity.\n\nBut. Such a'],
    ['a no-break space', 'absurdity.\u00a0But. Such a'],
  ])('should not fold %s', (_case, text) => {
    expect(edit(text, but({ at: at('absurdity. ', ' a') })).rules).toEqual(['erratum-missing']);
  });

  test('should choose by ordinal, and only when the number is right', () => {
    const text = 'But. Such; But. Such; But. Such';
    expect(edit(text, but({ at: at('', '', { nth: 2, of: 3 }) })).text).toBe(
      'But. Such; But such; But. Such',
    );
    expect(edit(text, but({ at: at('', '', { nth: 2, of: 4 }) })).rules).toEqual(['erratum-ambiguous']);
    expect(edit(text, but({ at: at('', '', { nth: 4, of: 3 }) })).rules).toEqual(['erratum-ambiguous']);
    expect(edit(text, but({ at: at('', '') })).rules).toEqual(['erratum-ambiguous']);
  });

  test('should take overlapping matches for several', () => {
    const twice = entry({ id: 'h', sic: 'ha ha', corr: 'ha', at: at('', '') });
    expect(edit('ha ha ha', twice).rules).toEqual(['erratum-ambiguous']);
  });

  test('should insert between before and after', () => {
    const that = entry({ id: 'i', kind: 'omission', sic: '', corr: 'that ', at: at('said ', 'he') });
    expect(edit('said he', that).text).toBe('said that he');
  });

  test('should join and split paragraphs', () => {
    const join = entry({ id: 'j', sic: '.\n\nNot', corr: ', not', at: at('sent', ' a'), touches: [] });
    expect(edit('sent.\n\nNot a', join).text).toBe('sent, not a');
    const split = entry({ id: 'p', sic: '. ', corr: '.\n\n', at: at('end', 'New') });
    expect(edit('end. New', split).text).toBe('end.\n\nNew');
  });

  test('should not guess which blanks belong to which side', () => {
    const blanks = entry({ id: 'b', sic: ' x', corr: ' y', at: at('a ', '') });
    expect(edit('a  x', blanks).text).toBe('a  y');
    expect(edit('a x', blanks).rules).toEqual(['erratum-missing']);
    expect(edit('a\n x', blanks).rules).toEqual(['erratum-missing']);
  });

  test.each(['stet', 'defer', 'crux'] as const)('should change nothing when the verdict is %s', (verdict) => {
    const { corr: _corr, ...rest } = but({ verdict, at: at('', ' a') });
    expect(edit('But. Such a', rest)).toEqual({ text: 'But. Such a', rules: [], places: ['but@0-9'] });
  });

  test('should change nothing for a note', () => {
    const note = entry({ id: 'n', kind: 'fact', sic: 'seven', at: at('chose ', ' d'), note: 'There were…' });
    expect(edit('chose seven d', note)).toMatchObject({ text: 'chose seven d', rules: [] });
  });

  test.each(['accept', 'stet', 'defer', 'crux'] as const)(
    'should keep names out with the verdict %s',
    (verdict) => {
      const old = entry({
        id: 'h',
        sic: 'Ernst Rohm',
        verdict,
        at: at('', ','),
        ...(verdict === 'accept' ? { corr: 'Ernst Röhm' } : {}),
      });
      const result = edit('Ernst Rohm, Rohm', old, name('n', 'Rohm', 'Romm', 2));
      expect(result.places).toEqual(['h@0-10', 'n@12-16']);
      expect(result.rules).toEqual([]);
    },
  );

  test('should say so when it keeps what a wider entry corrects', () => {
    const keeps = entry({ id: 'h', sic: 'the Rohm', corr: 'Rohm', at: at('', ',') });
    expect(edit('the Rohm, Rohm', keeps, name('n', 'Rohm', 'Romm', 2)).rules).toEqual(['erratum-absorbed']);
  });
});

describe('decisions', () => {
  const place = { sic: 'x', corr: 'y', at: at('', '') } as const;

  test('should not apply what nobody signed', () => {
    const { by: _by, ...unsigned } = entry({ id: 'a', ...place });
    expect(edit('x', unsigned)).toEqual({ text: 'x', rules: ['erratum-unreviewed'], places: [] });
  });

  test('should not apply what was withdrawn, and not speak of it', () => {
    expect(edit('z', entry({ id: 'a', ...place, withdrawn: '2026-11-24' }))).toEqual({
      text: 'z',
      rules: [],
      places: [],
    });
  });

  test('should not apply what readers dispute, until it is settled', () => {
    const votes = [
      { by: 'ed', on: '2026-11-23', verdict: 'accept', corr: 'y' },
      { by: 'an', on: '2026-11-24', verdict: 'stet' },
    ] as const;
    expect(edit('x', entry({ id: 'a', ...place, votes })).rules).toEqual(['erratum-disputed']);
    const settled = [...votes, { by: 'ed', on: '2026-11-25', verdict: 'accept', corr: 'y' }] as const;
    expect(edit('x', entry({ id: 'a', ...place, votes: settled }))).toMatchObject({ text: 'y', rules: [] });
    const agreed = [votes[0], { by: 'an', on: '2026-11-24', verdict: 'accept', corr: 'y' }] as const;
    expect(edit('x', entry({ id: 'a', ...place, votes: agreed })).rules).toEqual([]);
    const changedMind = [votes[1], { by: 'an', on: '2026-11-26', verdict: 'accept', corr: 'y' }] as const;
    expect(edit('x', entry({ id: 'a', ...place, votes: changedMind })).rules).toEqual([]);
  });

  test('should apply a group whole or not at all', () => {
    const open = entry({
      id: 'open',
      sic: '”',
      corr: '“',
      at: at(' ', 'M'),
      group: 'q',
      touches: ['quotation'],
    });
    const close = entry({
      id: 'close',
      sic: '“',
      corr: '”',
      at: at('d', ' '),
      group: 'q',
      touches: ['quotation'],
    });
    expect(edit(' ”Most beloved“ ', open, close)).toMatchObject({ text: ' “Most beloved” ', rules: [] });
    const broken = edit(' ”Most beloved. ', open, close);
    expect(broken).toEqual({
      text: ' ”Most beloved. ',
      rules: ['erratum-missing', 'group-broken'],
      places: [],
    });
  });

  test('should name a source that the edition does not have', () => {
    const stray = entry({ id: 'a', sic: 'x', corr: 'y', at: { source: 'zz', before: '', after: '' } });
    expect(edit('x', stray).rules).toEqual(['source-unknown']);
    expect(matchErrata([{ id: 's', text: 'x', language: 'en' }], [stray], ['s', 'zz']).findings).toEqual([]);
  });
});

describe('guard on meaning', () => {
  test.each([
    ['digits', 'in 1936 he', 'in 1937 he', 'digits'],
    ['a month', 'August trial', 'June trial', 'date'],
    ['a negation added', 'he knew', 'he did not know', 'negation'],
    ['a contraction removed', 'he didn’t know', 'he knew', 'negation'],
    ['quotation marks', '“great', 'great', 'quotation'],
    ['a reversed quotation mark', '” Most', '“Most', 'quotation'],
  ] as const)('should refuse an undeclared change of %s', (_what, sic, corr, meaning) => {
    const guarded = entry({ id: 'g', sic, corr, at: at('', '') });
    expect(edit(sic, guarded).rules).toEqual(['meaning-undeclared']);
    expect(edit(sic, { ...guarded, touches: [meaning] }).rules).toEqual([]);
  });

  test.each([
    ['an apostrophe', 'Stalins plan', 'Stalin’s plan'],
    ['cannot and could not', 'he cannot', 'he could not'],
    ['a contraction written out', 'he didn’t', 'he did not'],
    ['the verb may', 'he may', 'he might'],
  ])('should let %s pass', (_what, sic, corr) => {
    expect(edit(sic, entry({ id: 'g', sic, corr, at: at('', '') })).rules).toEqual([]);
  });

  test('should say so when a declared change is none', () => {
    const vain = entry({ id: 'g', sic: 'x', corr: 'y', at: at('', ''), touches: ['digits'] });
    expect(edit('x', vain).rules).toEqual(['meaning-vain']);
  });
});
