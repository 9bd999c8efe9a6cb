import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import type { Verdict } from '../../src/model/erratum.ts';
import type { ReviewDesk } from '../../src/project/review-desk.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { RUNS } from '../support/laws.ts';
import { errataIn, filesOf, now, openDesk, TEXT } from './desk-support.ts';

const BY_HAND = `# decided by hand
version: 1
errata:
  # the first of all
  - id: 'spoke' # single quotes
    kind: wording
    sic: "spoke"
    verdict: stet   # looked at
    scope: here
    at: {source: "s", before: "Petrof ", after: "."}
    by: machine
    on: 2026-11-20
    # and a note in the entry
    note: 'It says so.'

  - { id: "wept", kind: "wording", sic: "wept", corr: "cried", verdict: "accept", scope: "here", at: { source: "s", before: "Petrof ", after: "." }, by: "ed", on: "2026-11-21" }
# the end
`;

const BEGINNINGS = [
  'version: 1\nerrata: []\n',
  'version: 1\nerrata:\n# none yet\n',
  BY_HAND,
  BY_HAND.replaceAll('\n', '\r\n'),
];

/** What a reader may do: which line of the list it is about, and which of its places, are numbers that fit any list. */
type Act =
  | {
      readonly type: Verdict | 'confirm' | 'withdraw' | 'details' | 'exclude';
      readonly line: number;
      readonly place: number | undefined;
      readonly word: string;
    }
  | { readonly type: 'undo' | 'redo' | 'save' | 'restart' | 'bulk' | 'mark' | 'read' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('accept', 'stet', 'defer', 'crux', 'confirm', 'withdraw', 'details', 'exclude'),
      line: fc.nat(7),
      place: fc.option(fc.nat(2), { nil: undefined }),
      word: fc.constantFrom('', 'Petrova', 'x'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('undo', 'redo', 'save', 'restart', 'bulk', 'mark', 'read'),
    }),
  },
);

function perform(desk: ReviewDesk, fs: MemoryFileSystem, one: Act): ReviewDesk {
  const { session } = desk;
  switch (one.type) {
    case 'undo':
    case 'redo':
      desk.perform({ type: one.type }, now());
      return desk;
    case 'save':
      desk.save();
      return desk;
    case 'restart':
      return openDesk(fs);
    case 'bulk': {
      desk.perform({ type: 'bulk', verdict: 'accept' }, now());
      const { request = '', count = 0 } = session.view().bulk ?? {};
      desk.perform({ type: 'bulk-confirm', request, count }, now());
      return desk;
    }
    case 'read':
      desk.perform({ type: 'read', source: 's', paragraphs: [1] }, now());
      return desk;
    case 'mark': {
      const start = TEXT.indexOf('things');
      const verb = { type: 'mark', source: 's', span: { start, end: start + 6 }, sic: 'things' } as const;
      desk.perform({ ...verb, verdict: 'accept', corr: 'matters', kind: 'wording', note: 'A trial.' }, now());
      return desk;
    }
    case 'accept':
    case 'stet':
    case 'defer':
    case 'crux':
    case 'confirm':
    case 'withdraw':
    case 'details':
    case 'exclude':
      return decide(desk, one);
  }
}

function decide(desk: ReviewDesk, one: Extract<Act, { line: number }>): ReviewDesk {
  const { session } = desk;
  const rows = session.rows(0, Infinity);
  const card = session.card(rows[one.line % Math.max(1, rows.length)]?.unit ?? '');
  if (card === undefined) return desk;
  const place = one.place === undefined ? undefined : card.occurrences[one.place % card.occurrences.length];
  if (one.type === 'exclude') {
    desk.perform({ type: 'exclude', card: card.id, place: place?.id ?? '' }, now());
    return desk;
  }
  const places = place === undefined ? {} : { places: [place.id] };
  const said = one.word === '' ? {} : { note: one.word };
  const corr = one.type === 'accept' && one.word !== '' ? { corr: one.word } : {};
  desk.perform({ type: one.type, card: card.id, ...places, ...said, ...corr }, now());
  return desk;
}

describe('whatever is done', () => {
  test('undoing all of it gives the bytes of errata.yaml as they were, doing it again those that it had', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BEGINNINGS), fc.array(act, { maxLength: 14 }), (beginning, acts) => {
        const fs = new MemoryFileSystem(filesOf(beginning));
        let desk = openDesk(fs);
        for (const one of acts) desk = perform(desk, fs, one);
        desk.save();
        const decided = errataIn(fs);
        const errata = JSON.stringify([...desk.session.errata.values()].map((one) => one.id).sort());
        let undone = 0;
        while (desk.perform({ type: 'undo' }, now()).status === 'decided') undone += 1;
        desk.save();
        expect(errataIn(fs)).toBe(beginning);
        desk = openDesk(fs);
        for (let count = 0; count < undone; count += 1) {
          expect(desk.perform({ type: 'redo' }, now()).status).toBe('decided');
        }
        desk.save();
        expect(JSON.stringify([...desk.session.errata.values()].map((one) => one.id).sort())).toBe(errata);
        expect(readErrata(errataIn(fs), 'e').entries.map(({ erratum }) => erratum)).toEqual(
          readErrata(decided, 'e').entries.map(({ erratum }) => erratum),
        );
      }),
      { numRuns: Math.max(60, RUNS / 50) },
    );
  });

  test('the next process sees what this one showed: the same lines, the same progress, the same undo', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BEGINNINGS), fc.array(act, { maxLength: 10 }), (beginning, acts) => {
        const fs = new MemoryFileSystem(filesOf(beginning));
        let desk = openDesk(fs);
        for (const one of acts) desk = perform(desk, fs, one);
        const { progress, undo, redo } = desk.session.view();
        const next = openDesk(fs).session.view();
        expect({ progress: next.progress, undo: next.undo, redo: next.redo }).toEqual({
          progress,
          undo,
          redo,
        });
      }),
      { numRuns: Math.max(60, RUNS / 50) },
    );
  });
});
