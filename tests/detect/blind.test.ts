import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DETECTORS } from '../../src/detect/index.ts';
import { matchErrata } from '../../src/errata/match.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import { decisionsFor } from '../../src/propose/decided.ts';
import { propose } from '../../src/propose/run.ts';
import { testKnowledge } from '../support/knowledge.ts';

function fileOf(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

/** The two chapters with an authority that knows none of their damage, against what was decided about them. */
describe('the two chapters, blind', () => {
  const sources = [
    { id: 'secret-history-19', text: fileOf('raw/secret-history-19.txt'), headings: [1], language: 'en' },
    { id: 'secret-history-34', text: fileOf('raw/secret-history-34.txt'), headings: [1, 3], language: 'en' },
  ];
  const authority = readAuthority(fileOf('authority.yaml'), 'authority.yaml').entries.map(({ entry }) => ({
    ...entry,
    damaged: [],
  }));
  const errata = readErrata(fileOf('errata.yaml'), 'errata.yaml').entries.map(({ erratum }) => erratum);
  const { placements } = matchErrata(sources, errata);
  const knowledge = { ...testKnowledge(), authority, accepted: [], channel: 'zh-pivot' as const };
  const proposals = propose(sources, knowledge, DETECTORS).filter((one) => one.confidence >= 0.3);
  const decisions = decisionsFor(proposals, placements);

  test('finds every damaged name, nearly always the right form first, and no sound name', () => {
    const names = proposals.filter((one) => one.rules[0]?.startsWith('name-authority'));
    const verdicts = names.map((one) => decisions.get(one.id)?.verdict);
    expect(verdicts.filter((verdict) => verdict !== 'accept')).toEqual([]);
    expect(names.filter((one) => decisions.get(one.id)?.isFirst !== true).length).toBeLessThanOrEqual(2);
    const damaged = placements.filter(
      ({ erratum }) => erratum.kind === 'name' && erratum.verdict === 'accept',
    );
    const missed = damaged.filter(
      ({ source, span }) =>
        !names.some((one) => one.source === source && one.span.start < span.end && span.start < one.span.end),
    );
    expect(missed.map(({ erratum }) => erratum.sic)).toEqual([]);
  });

  test('finds the cut sentences with at most two false alarms', () => {
    const cuts = proposals.filter((one) => one.rules[0]?.startsWith('cut-sentence'));
    const right = cuts.filter((one) => decisions.get(one.id)?.verdict === 'accept');
    expect(right.length).toBeGreaterThanOrEqual(10);
    expect(cuts.length - right.length).toBeLessThanOrEqual(2);
  });
});
