import { describe, expect, test } from 'vitest';
import { begin, PREPARED, TEXT } from './text.ts';
import { review } from './support.ts';

describe('a decision', () => {
  test('settles every place of the cluster with one entry, and the next open card is drawn', () => {
    const it = begin();
    expect(it.session.view().card).toMatchObject({ reading: 'Petrof', targets: 3, status: 'open' });
    const outcome = it.do({ type: 'accept', card: it.card });
    expect(outcome).toMatchObject({
      status: 'decided',
      message: '3 places of “Petrof” accepted as “Petrov”',
    });
    expect(it.errata).toMatchObject([
      { id: 'petrov', corr: 'Petrov', scope: 'everywhere', seen: [{ source: 's', count: 3 }], by: 'ed' },
    ]);
    const { progress, card } = it.session.view();
    expect(progress).toMatchObject({ places: 6, open: 3, accept: 3 });
    expect(card?.reading).toBe('But. Such');
  });

  test('belongs to the card that was drawn: an older one is refused, and nothing is decided', () => {
    const it = begin();
    const { card } = it;
    it.do({ type: 'stet', card });
    expect(it.do({ type: 'accept', card })).toMatchObject({ status: 'refused', why: 'stale' });
    expect(it.errata).toHaveLength(1);
    expect(it.session.view().card?.reading).toBe('But. Such');
  });

  test('F10 sent twice under one key is carried out once', () => {
    const it = begin();
    const verb = { type: 'accept', card: it.card } as const;
    const moment = { on: '2026-11-23', key: 'twice' };
    it.session.perform(verb, moment);
    expect(it.session.perform(verb, moment)).toMatchObject({ status: 'refused', why: 'again' });
    expect(it.errata).toHaveLength(1);
  });

  test('leaves out the places that were excluded, by name', () => {
    const it = begin();
    const second = it.session.view().card?.occurrences[1]?.id ?? '';
    it.do({ type: 'exclude', card: it.card, place: second });
    expect(it.session.view().card?.targets).toBe(2);
    it.do({ type: 'accept', card: it.card });
    expect(it.errata[0]).toMatchObject({ seen: [{ source: 's', count: 3 }], except: [{ source: 's' }] });
    expect(it.session.view().progress).toMatchObject({ accept: 2, open: 4 });
  });

  test('about one place of a decided cluster gives it an entry of its own, which has the word there', () => {
    const it = begin();
    it.do({ type: 'accept', card: it.card });
    it.do({ type: 'go', erratum: 'petrov' });
    const place = it.session.view().card?.occurrences[2]?.id ?? '';
    it.do({ type: 'accept', card: it.card, corr: 'Petroff', places: [place] });
    expect(it.errata.map(({ scope, corr }) => [scope, corr])).toEqual([
      ['everywhere', 'Petrov'],
      ['here', 'Petroff'],
    ]);
    expect(it.session.view().card?.occurrences.map(({ corr }) => corr)).toEqual([
      'Petrov',
      'Petrov',
      'Petroff',
    ]);
  });

  test('can be another conjecture, a reading typed by hand, stet, defer and crux, with note, kind and certainty', () => {
    const other = begin();
    other.do({
      type: 'accept',
      card: other.card,
      conjecture: 1,
      note: 'So he signed.',
      cert: 'high',
      origin: 'printer',
    });
    expect(other.errata[0]).toMatchObject({
      corr: 'Petroff',
      note: 'So he signed.',
      cert: 'high',
      origin: 'printer',
    });
    expect(other.errata[0]?.evidence).toBeUndefined();
    for (const type of ['stet', 'defer', 'crux'] as const) {
      const it = begin();
      it.do({ type, card: it.card, kind: 'spelling' });
      expect(it.errata[0]).toMatchObject({ verdict: type, kind: 'spelling' });
      expect(it.errata[0]?.corr).toBeUndefined();
    }
  });

  test('that changes digits is refused until it is said to be meant', () => {
    const it = begin();
    it.do({ type: 'filter', text: 'text:1936' });
    const verb = { type: 'accept', card: it.card, corr: '1937', kind: 'ocr', act: 'correct' } as const;
    expect(it.do(verb)).toMatchObject({ status: 'refused', why: 'touches', touches: ['digits'] });
    expect(it.do({ ...verb, touches: ['digits'] })).toMatchObject({ status: 'decided' });
    expect(it.errata[0]).toMatchObject({ touches: ['digits'] });
  });

  test('of a paraphrase without a note is refused with the reason', () => {
    const it = begin();
    it.do({ type: 'filter', text: 'kind:sentence' });
    const refused = it.do({ type: 'accept', card: it.card, corr: 'Yet things of this sort' });
    expect(refused).toMatchObject({ status: 'refused', why: 'paraphrase-note' });
    expect(it.errata).toEqual([]);
  });

  test('that is always to hold teaches the authority the damaged form', () => {
    const it = begin();
    const outcome = it.do({ type: 'accept', card: it.card, learn: true });
    expect(outcome).toMatchObject({ step: { lessons: [{ entry: 'petrov', damaged: 'Petrof' }] } });
    it.do({ type: 'filter', text: 'text:ivanof' });
    expect(it.do({ type: 'accept', card: it.card, learn: true })).toMatchObject({ status: 'refused' });
  });

  test('that could not be saved is kept, said, and stands in the way of the next one', () => {
    const it = begin();
    const outcome = it.session.perform({ type: 'stet', card: it.card }, { on: '2026-11-23', key: 'a' });
    if (outcome.status !== 'decided') throw new Error(outcome.message);
    it.session.failed(outcome.step, 'The disk is full.');
    expect(it.session.view().unsaved).toEqual({
      label: '3 places: “Petrof” stands',
      reason: 'The disk is full.',
    });
    expect(it.do({ type: 'stet', card: it.card })).toMatchObject({ why: 'unsaved' });
    expect(it.do({ type: 'next' })).toMatchObject({ status: 'moved' });
    it.session.saved(outcome.step);
    expect(it.do({ type: 'stet', card: it.card })).toMatchObject({ status: 'decided' });
  });
});

describe('taking back', () => {
  test('undo and redo have no limit, and a new decision ends what could be done again', () => {
    const it = begin();
    for (let count = 0; count < 3; count += 1) it.do({ type: 'stet', card: it.card });
    expect(it.errata).toHaveLength(3);
    for (let count = 0; count < 3; count += 1) it.do({ type: 'undo' });
    expect(it.errata).toEqual([]);
    expect(it.do({ type: 'undo' })).toMatchObject({ status: 'refused', why: 'nothing' });
    it.do({ type: 'redo' });
    expect(it.session.view().undo).toBe('3 places: “Petrof” stands');
    it.do({ type: 'defer', card: it.card });
    expect(it.session.view().redo).toBeUndefined();
  });

  test('an entry that an edition has printed is withdrawn, not taken out', () => {
    const it = begin([], { printed: new Set(['petrof']) });
    it.do({ type: 'stet', card: it.card });
    it.do({ type: 'undo' });
    expect(it.errata).toMatchObject([{ id: 'petrof', withdrawn: '2026-11-23' }]);
    expect(it.session.view().progress.open).toBe(6);
  });

  test('every decision stands in the history, and leads back to its card, where one can change one’s mind', () => {
    const it = begin();
    it.do({ type: 'accept', card: it.card });
    it.do({ type: 'stet', card: it.card });
    const [last, first] = it.session.history(0, 10);
    expect([last?.label, first?.label]).toEqual([
      '1 place: “But. Such” stands',
      '3 places of “Petrof” accepted as “Petrov”',
    ]);
    it.do({ type: 'go', erratum: first?.errata[0] ?? '' });
    it.do({ type: 'stet', card: it.card }, '2026-11-24');
    expect(it.errata[0]).toMatchObject({ id: 'petrov', verdict: 'stet', on: '2026-11-24' });
    expect(it.errata[0]?.corr).toBeUndefined();
  });

  test('withdrawing opens the places again and keeps the entry on record', () => {
    const it = begin([PREPARED]);
    it.do({ type: 'go', erratum: 'machine-made' });
    it.do({ type: 'withdraw', card: it.card });
    expect(it.errata).toMatchObject([{ withdrawn: '2026-11-23' }]);
    expect(it.session.view().card?.status).toBe('open');
  });
});

describe('many at once', () => {
  test('a bulk decision shows what it hits, wants the number, and is recorded as bulk', () => {
    const it = begin();
    it.do({ type: 'filter', text: 'kind:name' });
    it.do({ type: 'bulk', verdict: 'accept' });
    const { bulk } = it.session.view();
    expect(bulk).toMatchObject({
      count: 4,
      units: 2,
      sources: 1,
      rows: [{ reading: 'Petrof' }, { reading: 'Ivanof' }],
    });
    expect(it.errata).toEqual([]);
    const { request = '' } = bulk ?? {};
    expect(it.do({ type: 'bulk-confirm', request, count: 3 })).toMatchObject({
      status: 'refused',
      why: 'count',
    });
    const outcome = it.do({ type: 'bulk-confirm', request, count: 4 });
    expect(outcome).toMatchObject({ step: { kind: 'bulk', bulk: { filter: 'kind:name', count: 4 } } });
    expect(it.errata.map(({ remark }) => remark)).toEqual(
      Array(2).fill('Decided in bulk, 4 places by the filter kind:name.'),
    );
  });

  test('Esc decides nothing, and closes the question', () => {
    const it = begin();
    it.do({ type: 'bulk', verdict: 'stet' });
    const { request = '', count = 0 } = it.session.view().bulk ?? {};
    it.do({ type: 'cancel' });
    expect(it.do({ type: 'bulk-confirm', request, count })).toMatchObject({
      status: 'refused',
      why: 'stale',
    });
    expect(it.errata).toEqual([]);
  });

  test('what touches a meaning is left out of a bulk decision, and told', () => {
    const it = review({ s: 'Petrof wept in 1936.' }, [
      { reading: 'Petrof', conjectures: ['Petrov'] },
      { reading: '1936', conjectures: ['1937'], kind: 'ocr' },
    ]);
    it.do({ type: 'bulk', verdict: 'accept' });
    const { request = '', count = 0 } = it.session.view().bulk ?? {};
    const outcome = it.do({ type: 'bulk-confirm', request, count });
    expect(outcome.message).toContain('1 left out, since they need a word of their own');
    expect(it.errata.map(({ sic }) => sic)).toEqual(['Petrof']);
  });
});

describe('finding one’s way', () => {
  test('orders: impact, position, confidence, uncertainty', () => {
    const it = begin();
    const readings = (): string[] => it.session.rows(0, 9).map(({ reading }) => reading);
    expect(readings()).toEqual(['Petrof', 'But. Such', 'Ivanof', '1936']);
    it.do({ type: 'order', by: 'position' });
    expect(readings()).toEqual(['Petrof', 'Ivanof', '1936', 'But. Such']);
    it.do({ type: 'order', by: 'uncertainty' });
    expect(readings()).toEqual(['Ivanof', 'But. Such', '1936', 'Petrof']);
    it.do({ type: 'order', by: 'confidence' });
    expect(readings()).toEqual(['Petrof', 'But. Such', 'Ivanof', '1936']);
  });

  test('next and previous go over what is open, any over all; past the end it begins again', () => {
    const it = begin();
    it.do({ type: 'stet', card: it.card });
    const at = (): string | undefined => it.session.view().card?.reading;
    it.do({ type: 'previous' });
    expect(at()).toBe('1936');
    it.do({ type: 'next' });
    expect(at()).toBe('But. Such');
    it.do({ type: 'previous', any: true });
    expect(at()).toBe('Petrof');
    expect(it.do({ type: 'previous', any: true }).message).toBe('There is no further card.');
  });

  test('the list stands still while it is worked on: what was decided stays in it', () => {
    const it = begin();
    it.do({ type: 'filter', text: 'status:open' });
    it.do({ type: 'stet', card: it.card });
    expect(it.session.rows(0, 9).map(({ status }) => status)).toEqual(['stet', 'open', 'open', 'open']);
  });
});

describe('what no detector saw', () => {
  test('a selection becomes an entry with the right anchor, and a line of the list', () => {
    const it = begin();
    const start = TEXT.indexOf('happen');
    const mark = { type: 'mark', source: 's', span: { start, end: start + 6 }, sic: 'happen' } as const;
    it.do({ ...mark, verdict: 'accept', corr: 'happened', kind: 'wording' });
    expect(it.errata).toMatchObject([
      { sic: 'happen', corr: 'happened', scope: 'here', at: { source: 's' } },
    ]);
    expect(it.session.rows(4, 9)).toMatchObject([{ reading: 'happen', status: 'accept' }]);
    it.do({ type: 'undo' });
    expect(it.session.view().length).toBe(4);
  });

  test('a selection in a text that is another now is refused', () => {
    const it = begin();
    const mark = { type: 'mark', source: 's', span: { start: 0, end: 3 }, sic: 'Mer' } as const;
    expect(it.do({ ...mark, verdict: 'crux', kind: 'wording' })).toMatchObject({
      status: 'refused',
      why: 'stale',
    });
  });

  test('a selection that meets an entry is refused, and says which', () => {
    const it = begin([PREPARED]);
    const mark = { type: 'mark', source: 's', span: { start: 0, end: 14 }, sic: 'Marshal Petrof' } as const;
    const outcome = it.do({ ...mark, verdict: 'stet', kind: 'wording' });
    expect(outcome.message).toContain('machine-made');
  });
});

describe('proof of reading', () => {
  test('a paragraph is marked as read by whoever read it, and opens again when it is changed later', () => {
    const it = begin();
    it.do({ type: 'read', source: 's', paragraphs: [1] }, '2026-11-23');
    expect(it.session.reading('s')).toMatchObject([{ number: 1, readBy: ['ed'] }]);
    it.do({ type: 'accept', card: it.card }, '2026-11-24');
    expect(it.session.reading('s')).toMatchObject([{ number: 1, readBy: [] }]);
    it.do({ type: 'read', source: 's', paragraphs: [1] }, '2026-11-24');
    expect(it.session.reading('s')).toMatchObject([{ readBy: ['ed'] }]);
    it.do({ type: 'unread', source: 's', paragraphs: [1] }, '2026-11-24');
    expect(it.session.reading('s')).toMatchObject([{ readBy: [] }]);
  });

  test('a paragraph that is not there is refused', () => {
    expect(begin().do({ type: 'read', source: 's', paragraphs: [2] })).toMatchObject({ why: 'place' });
  });
});
