import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Detector, Knowledge, Suspicion } from '../../src/detect/detector.ts';
import { matchErrata } from '../../src/errata/match.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import type { Proposal } from '../../src/model/proposal.ts';
import { calibrate } from '../../src/propose/calibrate.ts';
import { clustersOf } from '../../src/propose/clusters.ts';
import { decisionsFor, openProposals } from '../../src/propose/decided.ts';
import { printProposals } from '../../src/propose/proposals-file.ts';
import { propose } from '../../src/propose/run.ts';
import { worthByRule } from '../../src/propose/worth.ts';
import { at, entry, name } from '../support/entry.ts';

const KNOWLEDGE: Knowledge = {
  language: 'en',
  isWord: () => true,
  authority: [],
  accepted: [],
  references: [],
  channel: 'ocr',
};

/** A detector that doubts every occurrence of a word. */
function doubting(rule: string, word: string, fields: Partial<Suspicion> = {}): Detector {
  return {
    rule,
    version: 1,
    summary: '',
    kind: 'name',
    begin: () => (paragraph) =>
      [...paragraph.text.matchAll(new RegExp(word, 'gu'))].map((match) => ({
        span: { start: match.index, end: match.index + match[0].length },
        conjectures: ['Romm'],
        confidence: 0.6,
        evidence: [{ kind: 'pattern', name: rule }],
        ...fields,
      })),
  };
}

const TEXT = '😀 the Rohm said.\n\nThen Rohm left, and Rohm came.\n';

function run(text: string, ...detectors: Detector[]): Proposal[] {
  return propose([{ id: 's', text }], KNOWLEDGE, detectors);
}

function decided(
  text: string,
  proposals: readonly Proposal[],
  ...errata: Erratum[]
): ReturnType<typeof decisionsFor> {
  return decisionsFor(proposals, matchErrata([{ id: 's', text, language: 'en' }], errata).placements);
}

describe('propose', () => {
  test('should quote the source exactly at the place of each proposal', () => {
    const proposals = run(TEXT, doubting('a', 'Rohm'));
    expect(proposals).toHaveLength(3);
    for (const { span, anchor } of proposals) expect(TEXT.slice(span.start, span.end)).toBe(anchor.exact);
  });

  test('should write places in code points and give the same bytes again', () => {
    const lines = printProposals(run(TEXT, doubting('a', 'Rohm')), new Map([['s', TEXT]]));
    expect(JSON.parse(lines.split('\n')[0] ?? '')).toMatchObject({
      source: 's',
      start: 6,
      end: 10,
      exact: 'Rohm',
    });
    expect(printProposals(run(TEXT, doubting('a', 'Rohm')), new Map([['s', TEXT]]))).toBe(lines);
  });

  test('should write lines that its schema describes', () => {
    const schema = new URL('../../schema/proposals.schema.json', import.meta.url);
    const isLine = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')));
    const lines = printProposals(run(TEXT, doubting('a', 'Rohm')), new Map([['s', TEXT]]))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(isLine(JSON.parse(line))).toBe(true);
  });

  test('should keep the identity of a place when the text elsewhere and the detector change', () => {
    const text = `A first paragraph that goes on.\n\n${TEXT}`;
    const before = run(text, doubting('a', 'Rohm'));
    const after = run(`A new one, Rohm.\n\n${text}`, { ...doubting('b', 'Rohm'), version: 7 });
    expect(after.map((one) => one.id)).toEqual(expect.arrayContaining(before.map((one) => one.id)));
    expect(new Set(after.map((one) => one.id)).size).toBe(4);
  });

  test('should merge what two detectors say of the same words, with both evidences', () => {
    const [one] = run('the Rohm said', doubting('a', 'Rohm'), doubting('b', 'Rohm', { confidence: 0.5 }));
    expect(one).toMatchObject({ rules: ['a@1', 'b@1'], conjectures: ['Romm'], confidence: 0.8 });
    expect(one?.evidence).toHaveLength(2);
    const [two] = run(
      'the Rohm said',
      doubting('a', 'Rohm'),
      doubting('b', 'Rohm', { conjectures: ['Röhm'] }),
    );
    expect(two).toMatchObject({ conjectures: ['Romm', 'Röhm'], confidence: 0.6 });
  });

  test('should let the more confident of two overlapping findings speak, and keep what stands apart', () => {
    const proposals = run(
      'Das Rohm and Pidakov',
      doubting('long', 'Das Rohm', { confidence: 0.9, conjectures: ['Romm'] }),
      doubting('short', 'Rohm'),
      doubting('other', 'Pidakov'),
    );
    expect(proposals.map((one) => [one.anchor.exact, one.rules])).toEqual([
      ['Das Rohm', ['long@1', 'short@1']],
      ['Pidakov', ['other@1']],
    ]);
  });

  test('should prefer a conjecture to a mere doubt', () => {
    const [one] = run(
      'Rohm',
      doubting('doubt', 'Rohm', { conjectures: [], confidence: 0.9 }),
      doubting('a', 'Rohm'),
    );
    expect(one).toMatchObject({ rules: ['a@1', 'doubt@1'], conjectures: ['Romm'] });
  });
});

describe('what is decided', () => {
  const proposals = run(TEXT, doubting('a', 'Rohm'));

  test.each(['accept', 'stet', 'crux'] as const)('should never come back after %s', (verdict) => {
    const corr = verdict === 'accept' ? { corr: 'Romm' } : {};
    const first = entry({ id: 'x', sic: 'Rohm', verdict, at: at('the ', ' said'), ...corr });
    const open = openProposals(proposals, decided(TEXT, proposals, first));
    expect(open).toHaveLength(2);
    const { corr: _corr, ...undecided } = name('n', 'Rohm', 'Romm', 3);
    const all: Erratum = { ...undecided, verdict, ...corr };
    expect(openProposals(proposals, decided(TEXT, proposals, all))).toEqual([]);
  });

  test('should come back, and say so, when it was deferred', () => {
    const later = entry({ id: 'x', sic: 'Rohm', verdict: 'defer', at: at('the ', ' said') });
    const open = openProposals(proposals, decided(TEXT, proposals, later));
    expect(open.map((one) => one.deferred)).toEqual(['x', undefined, undefined]);
  });

  test('should come back when nobody signed, or when it was withdrawn', () => {
    const { by: _by, ...unsigned } = name('n', 'Rohm', 'Romm', 3);
    expect(openProposals(proposals, decided(TEXT, proposals, unsigned))).toHaveLength(3);
    const withdrawn = { ...name('n', 'Rohm', 'Romm', 3), withdrawn: '2026-11-24' };
    expect(openProposals(proposals, decided(TEXT, proposals, withdrawn))).toHaveLength(3);
  });

  test('should not be proposed again in the edition that it has made', () => {
    const edition = TEXT.replaceAll('Rohm', 'Romm');
    expect(run(edition, doubting('a', 'Rohm'))).toEqual([]);
  });

  test('should know its own conjecture inside a longer correction', () => {
    const longer = entry({ id: 'x', sic: 'the Rohm', corr: 'the Romm', at: at('', ' said') });
    expect(decided(TEXT, proposals, longer).get(proposals[0]?.id ?? '')).toMatchObject({ isFirst: true });
    const other = entry({ id: 'x', sic: 'the Rohm', corr: 'the Röhm', at: at('', ' said') });
    expect(decided(TEXT, proposals, other).get(proposals[0]?.id ?? '')).toMatchObject({ isFirst: false });
  });
});

describe('clusters, worth and confidence', () => {
  test('should gather what has the same reading and the same first conjecture, the most useful first', () => {
    const clusters = clustersOf(
      run(`${TEXT}\n\nPidakov`, doubting('a', 'Rohm'), doubting('b', 'Pidakov', { confidence: 0.9 })),
    );
    expect(clusters.map((one) => [one.reading, one.proposals.length])).toEqual([
      ['Rohm', 3],
      ['Pidakov', 1],
    ]);
  });

  test('should count what became of the proposals of each detector', () => {
    const proposals = run(TEXT, doubting('a', 'Rohm'));
    const errata = [
      entry({ id: 'x', sic: 'Rohm', corr: 'Romm', at: at('the ', ' said') }),
      entry({ id: 'y', sic: 'Rohm', verdict: 'stet', at: at('Then ', ' left') }),
    ];
    expect(worthByRule(proposals, decided(TEXT, proposals, ...errata))).toEqual([
      {
        name: 'a@1',
        proposals: 3,
        accepted: 1,
        asProposed: 1,
        stet: 1,
        pending: 1,
        precision: 0.5,
        confidence: 0.6,
      },
    ]);
  });

  test('should move the confidence of what is open toward what was decided, and not without decisions', () => {
    const proposals = run(TEXT, doubting('a', 'Rohm'));
    expect(calibrate(proposals, new Map())).toEqual(proposals);
    const stet = entry({ id: 'y', sic: 'Rohm', verdict: 'stet', at: at('the ', ' said') });
    expect(calibrate(proposals, decided(TEXT, proposals, stet))[1]?.confidence).toBe(0.57);
    const accepted = entry({ id: 'y', sic: 'Rohm', corr: 'Romm', at: at('the ', ' said') });
    expect(calibrate(proposals, decided(TEXT, proposals, accepted))[1]?.confidence).toBe(0.62);
  });
});
