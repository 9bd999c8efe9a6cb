import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printErrata, printErratum } from '../../src/errata/print-erratum.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { appendErratum, replaceErratum } from '../../src/errata/write-errata.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { at, entry, name } from '../support/entry.ts';
import { anyErratum, someErrata } from '../support/errata-entries.ts';
import { RUNS } from '../support/laws.ts';
import { findingsOf, rulesOf } from '../support/problems.ts';

const NEW = entry({ id: 'new', sic: 'a', corr: 'b', at: at('c', 'd') });
const LINES = printErratum(NEW);

function errataOf(text: string): readonly Erratum[] {
  return readErrata(text, 'errata.yaml').entries.map((one) => one.erratum);
}

/** Comments and blank lines that a hand has left, put before some of the lines. */
const GAPS: readonly string[] = ['', '', '\n', '# a remark\n', '      # - id: "commented out"\n'];

/** A file with hand-made comments, either line end, with and without a mark and a last line break. */
function handMade(): fc.Arbitrary<{ text: string; errata: Erratum[] }> {
  const style = fc.record({
    gaps: fc.array(fc.constantFrom(...GAPS), { minLength: 1, maxLength: 9 }),
    comment: fc.constantFrom('', '   # so', ' # \'x\': "y"'),
    bom: fc.constantFrom('', '\ufeff'),
    eol: fc.constantFrom('\n', '\r\n'),
    ended: fc.boolean(),
  });
  return fc.tuple(someErrata(3), style).map(([errata, { gaps, comment, bom, eol, ended }]) => {
    const lines = printErrata(errata).trimEnd().split('\n');
    const text = lines.map((line, index) => `${gaps[index % gaps.length]}${line}${comment}\n`).join('');
    return { text: bom + (ended ? text : text.slice(0, -1)).replaceAll('\n', eol), errata };
  });
}

describe('printErratum', () => {
  test('prints the fields in their order, one a line, lists in lines below', () => {
    const erratum = {
      ...name('t', 'Tusachevsky', 'Tukhachevsky', 2),
      evidence: [{ kind: 'authority' as const, entry: 't', distance: 0.2 }],
      note: 'a\u00a0“b”',
      touches: ['date' as const],
    };
    expect(printErratum(erratum)).toBe(
      [
        '  - id: "t"',
        '    kind: "name"',
        '    sic: "Tusachevsky"',
        '    corr: "Tukhachevsky"',
        '    verdict: "accept"',
        '    scope: "everywhere"',
        '    seen:',
        '      - { source: "s", count: 2 }',
        '    by: "ed"',
        '    on: "2026-11-23"',
        '    evidence:',
        '      - { kind: "authority", entry: "t", distance: 0.2 }',
        '    touches: ["date"]',
        String.raw`    note: "a\u00a0“b”"`,
        '',
      ].join('\n'),
    );
  });
});

describe('appendErratum', () => {
  test('adds the new lines at the end of the list and no other byte', () => {
    fc.assert(
      fc.property(handMade(), anyErratum(), ({ text, errata }, added) => {
        fc.pre(errata.every((one) => one.id !== added.id));
        const result = appendErratum(text, added);
        expect(errataOf(result)).toEqual([...errata, added]);
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const lines = printErratum(added).trimEnd().split('\n');
        const kept = result.split(eol);
        kept.splice(kept.indexOf(lines[0] ?? ''), lines.length);
        expect(kept.join(eol)).toBe(errata.length === 0 ? text.replace('errata: []', 'errata:') : text);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  test.each([
    ['an empty file', '', `version: 1\nerrata:\n${LINES}`],
    ['a file of comments', '# mine\n', `# mine\nversion: 1\nerrata:\n${LINES}`],
    ['an empty list', 'version: 1\nerrata: []  # none\n', `version: 1\nerrata:  # none\n${LINES}`],
    ['a list to come', 'version: 1\nerrata:\n\n# end\n', `version: 1\nerrata:\n${LINES}\n# end\n`],
    ['a file without the list', 'version: 1', `version: 1\nerrata:\n${LINES.trimEnd()}`],
    ['a mark alone', '\ufeff', `\ufeffversion: 1\nerrata:\n${LINES}`],
    [
      'a list that is not indented',
      `version: 1\nerrata:\n${printErratum({ ...NEW, id: 'old' }).replaceAll(/^ {2}/gm, '')}`,
      `version: 1\nerrata:\n${(printErratum({ ...NEW, id: 'old' }) + LINES).replaceAll(/^ {2}/gm, '')}`,
    ],
  ])('adds to %s', (_, text, expected) => {
    expect(appendErratum(text, NEW)).toBe(expected);
  });

  test('stands before what follows the list, and behind the comments of the last entry', () => {
    const old = printErrata([{ ...NEW, id: 'old' }]);
    const rest = '    # about old\n# about reading\nread: []\n';
    const result = appendErratum(old + rest, NEW);
    expect(result).toBe(`${old}    # about old\n${LINES}# about reading\nread: []\n`);
  });

  test.each<[string, string, Erratum, string]>([
    ['an id that is taken', printErrata([NEW]), NEW, 'duplicate-id'],
    ['an entry that contradicts itself', '', entry({ id: 'x', sic: 'a', corr: 'b' }), 'field-misplaced'],
    ['half of a surrogate pair', '', { ...NEW, corr: '\ud83d' }, 'lone-surrogate'],
    ['a note that is too long', '', { ...NEW, note: 'x'.repeat(10_001) }, 'value-too-long'],
    ['a date that is none', '', { ...NEW, on: 'today' }, 'wrong-type'],
  ])('refuses %s, and tells it of the entry', (_, text, erratum, rule) => {
    const findings = findingsOf(() => appendErratum(text, erratum));
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings[0]?.subject).toEqual({ type: 'erratum', id: erratum.id });
  });

  test.each([
    [
      'a list in brackets',
      `version: 1\nerrata: [{ ${printErratum({ ...NEW, id: 'o' })
        .trim()
        .slice(2)
        .replaceAll(/\n +/g, ', ')} }]\n`,
    ],
    ['a file in braces', '{ version: 1, errata: [] }\n'],
    ['an ended document', 'version: 1\n...\n'],
  ])('leaves %s alone', (_, text) => {
    expect(rulesOf(() => appendErratum(text, NEW))).toEqual(['write-refused']);
  });

  test('does not touch a damaged file', () => {
    expect(rulesOf(() => appendErratum('version: 1\nerrata: [\n', NEW))).toEqual(['yaml-syntax']);
  });

  test('adds its own lines only to 10,000 entries with comments of a hand', () => {
    const errata = Array.from({ length: 10_000 }, (_, index) => ({ ...NEW, id: `e${index}` }));
    const text = printErrata(errata).replaceAll('    verdict:', '    # decided twice\n    verdict:');
    const result = appendErratum(text, NEW);
    expect(result).toBe(text + LINES);
    const replaced = replaceErratum(text, 'e5000', { ...NEW, id: 'e5000', verdict: 'stet' });
    const before = text.split('\n');
    const changed = replaced.split('\n').filter((line, index) => line !== before[index]);
    expect(changed).toEqual(['    verdict: "stet"']);
  });
});

describe('replaceErratum', () => {
  test('changes the lines of that entry only, and reads back as meant', () => {
    fc.assert(
      fc.property(handMade(), anyErratum(), fc.nat(), ({ text, errata }, other, pick) => {
        fc.pre(errata.length > 0);
        const index = pick % errata.length;
        const id = errata[index]?.id ?? '';
        const erratum = { ...other, id };
        const result = replaceErratum(text, id, erratum);
        expect(errataOf(result)).toEqual(errata.with(index, erratum));
        const span = readErrata(text, 'errata.yaml').entries[index]?.span ?? { start: 0, end: 0 };
        expect(result.startsWith(text.slice(0, span.start))).toBe(true);
        const lineEnd = text.indexOf('\n', span.end);
        expect(result.endsWith(lineEnd === -1 ? '' : text.slice(lineEnd))).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  test('does not change a byte where nothing changes', () => {
    fc.assert(
      fc.property(handMade(), ({ text, errata }) => {
        for (const erratum of errata) expect(replaceErratum(text, erratum.id, erratum)).toBe(text);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  const TEXT = [
    'version: 1',
    'errata:',
    "  - id: 'x'          # mine",
    '    kind: ocr',
    '    # looked up twice',
    '    sic: "a"',
    '    corr: "b"          # or c',
    '    verdict: "defer"   # for now',
    '    scope: "here"',
    '    at: { source: "s", before: "q" }',
    '    note: "n"',
    '',
  ].join('\n');
  const OLD = entry({
    id: 'x',
    kind: 'ocr',
    sic: 'a',
    corr: 'b',
    verdict: 'defer',
    at: { source: 's', before: 'q', after: '' },
  });

  test('keeps comments and quoting of the fields that stay', () => {
    const { by: _, on: __, ...unsigned } = OLD;
    expect(replaceErratum(TEXT, 'x', { ...unsigned, verdict: 'stet', note: 'n' })).toBe(
      TEXT.replace('"defer"', '"stet"'),
    );
  });

  test('takes away and adds fields in their places', () => {
    expect(replaceErratum(TEXT, 'x', { ...OLD, verdict: 'accept' })).toBe(
      TEXT.replace('"defer"', '"accept"').replace('    note: "n"\n', '    by: "ed"\n    on: "2026-11-23"\n'),
    );
  });

  test('writes an entry in braces anew', () => {
    const text =
      'version: 1\nerrata:\n  - { id: x, kind: ocr, sic: a, verdict: stet, scope: here, at: { source: s } } # c\n';
    const result = replaceErratum(text, 'x', OLD);
    expect(result).toBe(`version: 1\nerrata:\n${printErratum(OLD).trimEnd()} # c\n`);
  });

  test('is called with an id that is there, and does not change it', () => {
    expect(() => replaceErratum(TEXT, 'y', { ...OLD, id: 'y' })).toThrow(RangeError);
    expect(() => replaceErratum(TEXT, 'x', { ...OLD, id: 'y' })).toThrow(RangeError);
  });

  test('refuses an entry that contradicts itself', () => {
    const { at: _, ...nowhere } = OLD;
    expect(rulesOf(() => replaceErratum(TEXT, 'x', nowhere))).toEqual(['field-misplaced']);
  });
});
