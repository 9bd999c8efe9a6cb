import { describe, expect, test } from 'vitest';
import { appendErrata } from '../../src/errata/append-errata.ts';
import { appendErratum } from '../../src/errata/write-errata.ts';
import { at, entry } from '../support/entry.ts';

const errata = ['one', 'two', 'three'].map((id) =>
  entry({ id, sic: 'a', corr: 'b\r\n', at: at('x ', ' y'), remark: 'from a copy' }),
);
const own = `  - id: "zero" # by hand
    kind: "spelling"
    sic: "a"
    corr: "b"
    verdict: "accept"
    scope: "here"
    at: { source: "s", before: "c" }
`;

describe('several entries at once', () => {
  test.each([
    ['nothing', ''],
    ['a head', 'version: 1\nerrata: []\n'],
    ['a head without brackets', 'version: 1\nerrata:\n# a comment\n'],
    ['an entry', `version: 1\nerrata:\n${own}`],
    ['an entry and comments', `version: 1\nerrata:\n${own}      # of zero\n  # of nobody\n\n# end\n`],
    ['a list before another', `version: 1\nerrata:\n${own}read: []\n`],
    ['entries at the margin', `version: 1\nerrata:\n${own.replaceAll(/^ {2}/gmu, '')}`],
    ['CRLF and a byte-order mark', `\ufeff${`version: 1\nerrata:\n${own}`.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', `version: 1\nerrata:\n${own.trimEnd()}`],
  ])('to a file with %s are the same text as one after another', (_, text) => {
    const expected = errata.reduce((before, erratum) => appendErratum(before, erratum), text);
    expect(appendErrata(text, errata)).toBe(expected);
  });

  test('an entry that may not be written is named, wherever it comes in the row', () => {
    const wrong = { ...errata[1], id: 'two', kind: 'term' } as const;
    expect(() => appendErrata('', [...errata.slice(0, 1), { ...entry(wrong) }])).toThrow('`act`');
    expect(() => appendErrata('', [...errata, entry({ id: 'one' })])).toThrow('one');
  });
});
