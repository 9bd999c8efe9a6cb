import { describe, expect, test } from 'vitest';
import { begin, PREPARED } from './text.ts';

describe('what software has prepared', () => {
  test('is a queue of its own, and is confirmed by a vote', () => {
    const it = begin([PREPARED]);
    it.do({ type: 'filter', text: 'status:prepared' });
    expect(it.session.view()).toMatchObject({ length: 1, progress: { prepared: 3 } });
    it.do({ type: 'confirm', card: it.card });
    expect(it.errata[0]).toMatchObject({
      by: 'machine',
      votes: [{ by: 'ed', on: '2026-11-23', verdict: 'accept', corr: 'Petrov' }],
    });
    expect(it.session.view().progress.prepared).toBe(0);
  });

  test('can be changed: both opinions stand on record, and the person’s is the settled one', () => {
    const it = begin([PREPARED]);
    it.do({ type: 'go', erratum: 'machine-made' });
    it.do({ type: 'accept', card: it.card, corr: 'Petroff' });
    expect(it.errata[0]).toMatchObject({
      corr: 'Petroff',
      by: 'ed',
      votes: [
        { by: 'machine', corr: 'Petrov' },
        { by: 'ed', corr: 'Petroff' },
      ],
    });
    expect(it.session.view().progress).toMatchObject({ disputed: 0, prepared: 0 });
  });
});

describe('a second reader', () => {
  test('sees nothing of what the first has decided; their decisions become votes', () => {
    const first = { ...PREPARED, by: 'ed', note: 'A secret.' };
    const it = begin([first], { by: 'anna', blind: true });
    const shown = JSON.stringify([
      it.session.view(),
      it.session.rows(0, 9),
      it.session.reading('s'),
      it.session.history(0, 9),
      it.session.facets(),
    ]);
    expect(shown).not.toContain('machine-made');
    expect(shown).not.toContain('A secret.');
    expect(it.session.view().progress).toMatchObject({ open: 6, accept: 0 });
    it.do({ type: 'stet', card: it.card });
    expect(it.errata[0]).toMatchObject({
      verdict: 'accept',
      by: 'ed',
      votes: [{ by: 'anna', verdict: 'stet' }],
    });
    expect(it.session.view().progress).toMatchObject({ stet: 3 });
    expect(it.session.rows(0, 9)[0]).toMatchObject({ status: 'stet', disputed: false });
  });

  test('a dispute is seen by the first reader, and settled by deciding again', () => {
    const disputed = {
      ...PREPARED,
      by: 'ed',
      votes: [{ by: 'anna', on: '2026-11-23', verdict: 'stet' as const }],
    };
    const it = begin([disputed]);
    it.do({ type: 'filter', text: 'status:disputed' });
    expect(it.session.view()).toMatchObject({ length: 1, progress: { disputed: 3 } });
    it.do({ type: 'accept', card: it.card });
    expect(it.session.view().progress.disputed).toBe(0);
    expect(it.errata[0]?.votes?.at(-1)).toMatchObject({ by: 'ed', verdict: 'accept' });
  });
});
