import type { Erratum } from '../../src/model/erratum.ts';
import { entry } from '../support/entry.ts';
import { review } from './support.ts';

/** What is reviewed. */
export const TEXT =
  'Marshal Petrof spoke. Then Petrof left, and Ivanof came. In 1936 Petrof wept. But. Such things happen.';
const PROPOSED = [
  {
    reading: 'Petrof',
    conjectures: ['Petrov', 'Petroff'],
    evidence: [{ kind: 'authority' as const, entry: 'petrov' }],
  },
  { reading: 'Ivanof', conjectures: ['Ivanov'], confidence: 0.5 },
  {
    reading: 'But. Such',
    conjectures: ['But such'],
    kind: 'sentence' as const,
    confidence: 0.7,
    rule: 'cut@1',
  },
  { reading: '1936', conjectures: ['1937'], kind: 'fact' as const, confidence: 0.2, rule: 'dates@1' },
];
const AUTHORITY = {
  id: 'petrov',
  kind: 'person' as const,
  name: 'Petrov',
  forms: ['Petrov', 'Petroff'],
  damaged: [],
  languages: {},
  ids: {},
};
const REFERENCES = {
  editors: new Set(['ed', 'anna', 'machine']),
  witnesses: new Set<string>(),
  authority: new Map([['petrov', AUTHORITY]]),
};

/** A review of the text above. */
export function begin(
  errata: readonly Erratum[] = [],
  more: Parameters<typeof review>[3] = {},
): ReturnType<typeof review> {
  return review({ s: TEXT }, PROPOSED, errata, { references: REFERENCES, ...more });
}

/** An entry of the machine for every Petrof. */
export const PREPARED: Erratum = entry({
  id: 'machine-made',
  kind: 'name',
  sic: 'Petrof',
  corr: 'Petrov',
  scope: 'everywhere',
  seen: [{ source: 's', count: 3 }],
  by: 'machine',
});
