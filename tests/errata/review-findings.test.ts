import { describe, expect, test } from 'vitest';
import { matchErrata } from '../../src/errata/match.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { editSource } from '../../src/normalize/edition.ts';
import { keepSpaces } from '../../src/normalize/keep-spaces.ts';
import { at, entry, name } from '../support/entry.ts';
import { emend, emendWith, makeEdition, put, sha256, textOf, treeHash } from '../support/edition-folder.ts';

function edit(text: string, ...errata: Erratum[]): { text: string; rules: string[] } {
  const { placements, findings } = matchErrata([{ id: 's', text, language: 'en' }], errata);
  return { text: editSource('s', text, placements).text, rules: findings.map((finding) => finding.rule) };
}

describe('groups stand whole or not at all', () => {
  const open = entry({ id: 'open', sic: '(', corr: '[', at: at('foo ', 'bar'), group: 'g' });
  const close = entry({ id: 'close', sic: ')', corr: ']', at: at('bar', ' baz'), group: 'g' });
  const { by: _by, ...unsigned } = close;
  const { corr: _corr, ...bare } = close;

  test.each([
    ['unsigned', unsigned, ['erratum-unreviewed', 'group-broken']],
    ['deferred', { ...bare, verdict: 'defer' }, ['group-broken']],
    ['left standing', { ...bare, verdict: 'stet' }, ['group-broken']],
    ['withdrawn', { ...close, withdrawn: '2026-11-24' }, ['group-broken']],
  ] as const)('should not apply the rest when one is %s', (_how, partner, rules) => {
    expect(edit('foo (bar) baz', open, partner)).toEqual({ text: 'foo (bar) baz', rules });
  });

  test('should be silent when all of it is withdrawn', () => {
    const gone = [open, close].map((one) => ({ ...one, withdrawn: '2026-11-24' }));
    expect(edit('foo (bar) baz', ...gone)).toEqual({ text: 'foo (bar) baz', rules: [] });
  });
});

describe('a piece of a blank line is not a wrapped line', () => {
  test.each([
    ['at its end', 'The end \n\n  Next', entry({ id: 'a', sic: 'end \n', corr: 'end:', at: at('The ', '') })],
    ['at its beginning', 'The end \n\n  Next', name('a', '\nNext', 'X', 0)],
    ['before an insertion', 'A. \n\nB.', entry({ id: 'a', sic: '', corr: 'X', at: at('A. \n', '') })],
  ])('should not be taken for one %s', (_where, text, erratum) => {
    expect(edit(text, erratum).text).toBe(text);
  });

  test('should be found where it is quoted whole', () => {
    const whole = entry({ id: 'a', sic: 'end \n\n  Next', corr: 'end: next', at: at('The ', '') });
    expect(edit('The end \n\n  Next', whole)).toEqual({ text: 'The end: next', rules: [] });
  });
});

describe('apostrophes between letters', () => {
  test.each([
    ['a decomposed accent before', 'e\u0301’Brien', 'Brien', 0],
    ['a composed accent before', 'é’Brien', 'Brien', 0],
    ['a digit before', '1’Brien', 'Brien', 1],
    ['a digit at the edge', 'Brien’1', 'Brien', 1],
    ['a decomposed accent at the edge', 'e\u0301’Brien', 'e\u0301', 0],
  ])('should join or not: %s', (_case, text, sic, count) => {
    const { placements } = matchErrata([{ id: 's', text, language: 'en' }], [name('n', sic, 'X', count)]);
    expect(placements).toHaveLength(count);
  });
});

describe('the same decision', () => {
  test('should be one with the act written out, and two notes are two', () => {
    const one = entry({ id: 'a', sic: 'x', corr: 'y', at: at('', ' z') });
    expect(edit('x z', one, { ...one, id: 'b', act: 'correct' }).rules).toEqual(['erratum-duplicate']);
    const note = entry({ id: 'a', kind: 'fact', sic: 'x', at: at('', ' z'), note: 'One.' });
    expect(edit('x z', note, { ...note, id: 'b', note: 'Two.' }).rules).toEqual(['erratum-overlap']);
  });
});

describe('what a hostile reader found', () => {
  test('should give back a text that begins with U+FEFF once it is edited (row A4)', async () => {
    const folder = makeEdition({
      sources: { s: 'x\ufeffHello' },
      errata: [entry({ id: 'a', sic: 'x', corr: '', at: at('', '\ufeff') })],
    });
    expect((await emend(folder, 'normalize')).code).toBe(0);
    expect((await emend(folder, 'restore')).out).toContain('proved by digest');
  });

  test('should know an emptied errata.yaml from the last edition where there is no journal (row C16)', async () => {
    const errata = [
      name('n', 'Rohm', 'Romm', 1),
      entry({ id: 'b', sic: 'came', verdict: 'stet', at: at('', '.') }),
    ];
    const folder = makeEdition({ sources: { s: 'Rohm came.' }, errata });
    await emend(folder, 'normalize');
    const kept = textOf(folder, 'errata.yaml');
    put(folder, 'errata.yaml', '');
    const before = treeHash(folder);
    expect(await emend(folder, 'normalize')).toMatchObject({
      code: 65,
      err: expect.stringContaining('errata-emptied'),
    });
    expect(treeHash(folder)).toBe(before);
    put(folder, 'errata.yaml', kept.slice(0, kept.indexOf('  - id: "b"')));
    expect((await emend(folder, 'check')).err).toMatch(/error\[decision-lost\][\s\S]*: b\n/u);
  });

  test('should print no raw control or bidi character as JSON, nor from the command line (row A9)', async () => {
    const folder = makeEdition({
      sources: { s: 'the \u009b31m \u202eRohm \u2028\u007f said' },
      errata: [name('n', 'Rohm', 'Romm', 1)],
    });
    for (const line of [
      ['diff', '--json'],
      ['explain', 'n', '--json'],
      ['find', 'Rohm', '--json'],
      ['check', '--json'],
      ['x\u001b[31m'],
      ['find', '--\u001b]0;x\u0007'],
    ]) {
      const { out, err } = await emend(folder, ...line);
      // eslint-disable-next-line no-control-regex
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    }
  });

  test('should record two changed sources in one rebase', async () => {
    const folder = makeEdition({ sources: { s: 'one', t: 'two' } });
    put(folder, 'raw/s.txt', 'one more');
    put(folder, 'raw/t.txt', 'two more');
    expect((await emend(folder, 'rebase', '--yes')).code).toBe(0);
    expect(textOf(folder, 'edition.yaml')).toContain(sha256('one more'));
    expect(textOf(folder, 'edition.yaml')).toContain(sha256('two more'));
  });

  test('should refuse flags that contradict each other', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm Rohm' } });
    expect((await emend(folder, 'normalize', '--check', '--diff')).code).toBe(2);
    const line = [
      'accept',
      'Rohm',
      '--corr',
      'Romm',
      '--kind',
      'name',
      '--by',
      'ed',
      '--everywhere',
      '--at',
      's:1',
    ];
    expect((await emend(folder, ...line)).code).toBe(2);
  });

  test('should reach each of several signs side by side by its column', async () => {
    const folder = makeEdition({ sources: { s: 'wait....go on with it, he said' } });
    const { code, out } = await emend(
      folder,
      'stet',
      '.',
      '--kind',
      'punctuation',
      '--by',
      'ed',
      '--at',
      's:1:7',
    );
    expect({ code, out }).toMatchObject({ code: 0 });
  });

  test('should refuse to record a decision again, and say how to confirm one', async () => {
    const folder = makeEdition({ sources: { s: 'Rohm came.' } });
    const line = ['stet', 'Rohm', '--kind', 'name', '--by', 'ed'];
    expect((await emend(folder, ...line)).code).toBe(0);
    const again = await emend(folder, ...line);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/erratum-duplicate[\s\S]*add a vote/u);
  });

  test('should refuse a note that says nothing', async () => {
    const folder = makeEdition({ sources: { s: 'in 1936 he' } });
    const { err } = await emend(folder, 'accept', '1936', '--kind', 'fact', '--by', 'ed');
    expect(err).toContain('error[note-missing]');
  });

  test('should show the conjecture of what is not accepted, and no lemma', async () => {
    const folder = makeEdition({ sources: { s: 'sad and unfortunate end' } });
    const line = ['crux', 'unfortunate', '--corr', 'miserable', '--kind', 'translation', '--by', 'ed'];
    expect((await emend(folder, ...line)).out).toMatch(/^crux miserable: “unfortunate” /u);
    await emend(folder, 'normalize');
    expect((await emend(folder, 'explain', 'miserable')).out).toMatch(
      /^unfortunate\n[\s\S]*conjecture {2}“miserable”/u,
    );
    expect(textOf(folder, 'normalized/s.apparatus.json')).toContain('"conjecture":"miserable"');
  });

  test('should explain a place of the edition as well', async () => {
    const folder = makeEdition({
      sources: { s: 'the long name Rohm said Rohm' },
      errata: [name('n', 'Rohm', 'R', 2)],
    });
    expect((await emend(folder, 'find', 'R said')).out).toContain('normalized/s.txt:1:15');
    expect((await emend(folder, 'explain', 'normalized/s.txt:1:22')).out).toContain('raw/s.txt:1:25');
  });

  test('should go on showing an edition in which something is disputed', async () => {
    const votes = [{ by: 'ed', on: '2026-11-24', verdict: 'stet' }] as const;
    const disputed = { ...name('n', 'Rohm', 'Romm', 1), by: 'machine', votes };
    const folder = makeEdition({ sources: { s: 'Rohm came' }, errata: [disputed] });
    const { code, out, err } = await emend(folder, 'explain', 'n');
    expect(code).toBe(65);
    expect(out).toContain('vote        Edith Editor, 2026-11-24: stet');
    expect(err).toContain('erratum-disputed');
  });

  test('should read a UTF-8 file as UTF-8 whatever is said of the others', async () => {
    const folder = makeEdition({ sources: {} });
    put(folder, 'new/a.txt', 'Třetí dopis');
    put(folder, 'new/b.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    const line = ['init', 'new/a.txt', 'new/b.txt', '--encoding', 'windows-1252', '--dir', 'made'];
    const { code, out } = await emendWith({}, folder, ...line);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toMatch(/a\.txt.* utf-8 /u);
    expect(out).toMatch(/b\.txt.* windows-1252 /u);
  });

  test('should stay quick where a long reading is wrapped otherwise in the source', () => {
    const sic = 'word '.repeat(2000);
    const actual = sic.replaceAll('word word word ', 'word word\nword ');
    const began = performance.now();
    expect(keepSpaces(actual, sic, `${sic}end`)).toBe(`${actual}end`);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('should stay quick with hundreds of entries that are not there', () => {
    const text = 'A line of words that goes on and on. '.repeat(20_000);
    const errata = Array.from({ length: 200 }, (_, index) =>
      entry({ id: `e${index}`, sic: `zz${'y'.repeat(index)}`, corr: 'y', at: at('', ' yy') }),
    );
    const began = performance.now();
    expect(edit(text, ...errata).rules).toHaveLength(200);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
