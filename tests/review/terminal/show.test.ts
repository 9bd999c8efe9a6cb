import { describe, expect, test } from 'vitest';
import { ENTER, LEAVE } from '../../../src/review/terminal/draw.ts';
import { showPlain } from '../../../src/review/terminal/plain-show.ts';
import { show } from '../../../src/review/terminal/show.ts';
import { PROPOSED, TEXT } from '../desk-support.ts';
import type { Proposed } from '../support.ts';
import { FakeTerminal, screen, staged } from './support.ts';

/** Many clusters of one place each. */
const NAMES = Array.from({ length: 80 }, (_, at) => `Damaged${String.fromCodePoint(97 + (at % 26))}${at}x`);
const MANY: readonly Proposed[] = NAMES.map((reading) => ({ reading, conjectures: [`${reading}y`] }));
const LONG = NAMES.map((name) => `Here ${name} spoke.`).join('\n\n');

describe('a review on a terminal', () => {
  test('should take 60 keys that were typed ahead for the 60 cards that it draws one after the other', async () => {
    const { stage, desk } = staged(LONG, MANY, { overview: true });
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.type(`\r${'ars'.repeat(20)}`);
    const cards = terminal.frames.slice(2, 62).map((frame) => /Damaged\w+/u.exec(frame)?.[0]);
    expect(new Set(cards).size).toBe(60);
    const labels = desk.session.history(0, 100).toReversed();
    expect(labels).toHaveLength(60);
    expect(labels.map(({ label }) => /Damaged\w+?x/u.exec(label)?.[0])).toEqual(cards);
    expect(labels.map(({ label }) => /accepted|stands|deferred/u.exec(label)?.[0]).slice(0, 3)).toEqual([
      'accepted',
      'stands',
      'deferred',
    ]);
    terminal.type('qq');
    expect(await end).toBe('quit');
    expect(desk.pending).toBe(0);
  });

  test('should show the same after drawing only what has changed as after drawing everything', async () => {
    const { stage } = staged(LONG, MANY);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    for (const key of [
      'a',
      'o',
      '\u001b[B',
      'x',
      '.',
      '\t',
      '?',
      '\u001b[6~',
      'q',
      'v',
      'j',
      'h',
      'O',
      'f',
      'z',
      '\r',
    ]) {
      terminal.type(key);
      terminal.tell({ type: 'quiet' });
      const lines = screen(stage);
      expect(terminal.shown.split('\n').map((line) => line.trimEnd())).toEqual(
        lines.map((line) => line.trimEnd()),
      );
    }
    terminal.type('\u0003');
    expect(await end).toBe('interrupted');
  });

  test('should draw few lines for a step, and begin and end what is shown at once', async () => {
    const { stage } = staged(LONG, MANY);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.type('j');
    const last = terminal.written.at(-1) ?? '';
    expect([last.slice(0, 8), last.slice(-8)]).toEqual(['\u001b[?2026h', '\u001b[?2026l']);
    expect(last).not.toContain('\u001b[2J');
    expect(last.split(';1H').length).toBeLessThan(12);
    terminal.type('qq');
    await end;
  });

  test('should give the terminal back at every way out, also when something throws', async () => {
    for (const way of ['quit', 'interrupt', 'end', 'throw']) {
      const { stage, desk } = staged(TEXT, PROPOSED);
      const terminal = new FakeTerminal();
      const end = show(stage, terminal).catch((error: unknown) => String(error));
      if (way === 'quit') terminal.type('qq');
      if (way === 'interrupt') terminal.type('a\u0003a');
      if (way === 'end') terminal.tell({ type: 'end' });
      if (way === 'throw') {
        desk.perform = () => {
          throw new Error('broken');
        };
        terminal.type('a');
      }
      expect(await end).toBe(
        { quit: 'quit', interrupt: 'interrupted', end: 'gone', throw: 'Error: broken' }[way],
      );
      expect(terminal.isOpen).toBe(false);
      expect(terminal.written[0]).toBe(ENTER);
      expect(terminal.written.at(-1)).toBe(LEAVE);
      expect(desk.session.history(0, 9)).toHaveLength(way === 'interrupt' ? 1 : 0);
    }
  });

  test('should never take pasted text for keys', async () => {
    const { stage, desk } = staged(TEXT, PROPOSED);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.type('\u001b[200~aaarrr\r\u001b[201~');
    expect(desk.session.history(0, 9)).toEqual([]);
    expect(terminal.shown).toContain('Pasted text is not taken for keys');
    terminal.type('e\u0015\u001b[200~Pe\ntrov\u001b[201~\r');
    expect(desk.session.history(0, 9)[0]?.label).toContain('“Pe trov”');
    terminal.type('qq');
    await end;
  });

  test('should decide nothing on a card that a small window cannot show', async () => {
    const { stage, desk } = staged(TEXT, PROPOSED);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.resize({ columns: 40, rows: 10 });
    expect(terminal.shown).toContain('The window is too small.');
    terminal.type('aaa');
    expect(desk.session.history(0, 9)).toEqual([]);
    terminal.resize({ columns: 100, rows: 30 });
    expect(terminal.shown).toContain('Petrof  →  Petrov');
    terminal.type('a');
    expect(desk.session.history(0, 9)).toHaveLength(1);
    terminal.type('qq');
    await end;
  });

  test('should draw everything anew when it goes on after a stop', async () => {
    const { stage } = staged(TEXT, PROPOSED);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.tell({ type: 'resumed' });
    expect(terminal.written.at(-1)).toContain('\u001b[2J');
    terminal.type('\u000c');
    expect(terminal.written.at(-1)).toContain('\u001b[2J');
    terminal.type('qq');
    await end;
  });

  test('should put into errata.yaml what waits when nobody types', async () => {
    const { stage, desk } = staged(TEXT, PROPOSED);
    const terminal = new FakeTerminal();
    const end = show(stage, terminal);
    terminal.type('a');
    expect(desk.pending).toBe(1);
    terminal.tell({ type: 'idle' });
    expect(desk.pending).toBe(0);
    terminal.type('qq');
    await end;
  });
});

describe('a review in plain lines', () => {
  test('should print what is there, take keys, names of commands and texts, and draw nothing over', async () => {
    const { stage, desk } = staged(TEXT, PROPOSED, { overview: true });
    const terminal = new FakeTerminal({ columns: 50, rows: 24 }, true);
    const end = showPlain(stage, terminal);
    terminal.type('Enter\n');
    expect(terminal.written.at(-1)).toContain('Petrof  →  Petrov');
    terminal.type('\n');
    expect(desk.session.history(0, 9)).toEqual([]);
    terminal.type('e Petroff\nstet\ns\nA\n');
    expect(desk.session.history(0, 9).map(({ label }) => label)).toHaveLength(3);
    terminal.type('Escape\nq\nq\n');
    expect(await end).toBe('quit');
    const all = terminal.written.join('');
    expect(all).not.toContain('\u001b');
    expect(all).toContain('accepted as “Petroff”');
    expect(all).not.toContain('──');
  });
});
