import { describe, expect, test } from 'vitest';
import type { Erratum } from '../../../src/model/erratum.ts';
import { PROPOSED, TEXT } from '../desk-support.ts';
import { press, screen, staged, type Staged, write } from './support.ts';

function errataOf({ desk }: Staged): Erratum[] {
  return [...desk.session.errata.values()];
}

function labels({ desk }: Staged): string[] {
  return desk.session.history(0, 99).map(({ label }) => label);
}

function shown({ stage }: Staged): string {
  return screen(stage, { columns: 100, rows: 30 }).join('\n');
}

const begun = (): Staged => staged(TEXT, PROPOSED);

describe('deciding in the terminal', () => {
  test('should accept, let stand, defer and give up, and go to the next open card each time', () => {
    const review = begun();
    press(review.stage, 'a', 'r', 's', 'd');
    expect(errataOf(review).map(({ sic, verdict }) => [sic, verdict])).toEqual([
      ['Petrof', 'accept'],
      ['But. Such', 'stet'],
      ['Ivanof', 'defer'],
      ['Sidorof', 'crux'],
    ]);
  });

  test('should accept another conjecture by its digit, and say where there is none', () => {
    const review = begun();
    press(review.stage, '7');
    expect(labels(review)).toEqual([]);
    expect(shown(review)).toContain('There is no conjecture 7.');
    press(review.stage, '2');
    expect(errataOf(review)[0]?.corr).toBe('Petroff');
  });

  test('should accept what was typed, on the card on which it was begun', () => {
    const review = begun();
    press(review.stage, 'e', 'Ctrl+u');
    write(review.stage, 'Petr I.');
    press(review.stage, 'Enter');
    expect(errataOf(review).map(({ sic, corr }) => [sic, corr])).toEqual([['Petrof', 'Petr I.']]);
  });

  test('should refuse to accept what stands there already, and keep the line', () => {
    const review = begun();
    press(review.stage, 'e', 'Tab', 'Tab', 'Enter');
    expect(shown(review)).toContain('reading: Petrof');
    expect(shown(review)).toContain('[r] is stet');
    expect(labels(review)).toEqual([]);
  });

  test('should ask for the reading where only a doubt was proposed', () => {
    const review = begun();
    press(review.stage, 'g', '4', 'Enter', 'a');
    expect(shown(review)).toContain('Nothing is proposed here.');
  });

  test.each(['Escape', 'Ctrl+g'])('should decide nothing by %s, wherever it is pressed', (key) => {
    const review = begun();
    for (const way of [
      [],
      ['e'],
      ['o'],
      ['.'],
      ['f'],
      ['g'],
      ['c'],
      ['A'],
      ['A', '6'],
      ['v'],
      ['v', 'e'],
      ['?'],
      ['h'],
      ['q'],
    ]) {
      press(review.stage, ...way, key, key, 'Escape', 'Escape');
    }
    expect(labels(review)).toEqual([]);
    expect(shown(review)).toContain('Review 1/4');
  });

  test('should leave out what was left out, and decide the rest', () => {
    const review = begun();
    press(review.stage, 'o', 'x', 'a');
    expect(labels(review)).toEqual(['2 places of “Petrof” accepted as “Petrov”']);
    press(review.stage, 'K', 'a');
    expect(shown(review)).toContain('Petrof');
    expect(labels(review)).toHaveLength(2);
  });

  test('should decide one place apart, and go to the next place that is open', () => {
    const review = begun();
    press(review.stage, ']', '.', 'r');
    expect(labels(review)).toEqual(['1 place: “Petrof” stands']);
    expect(shown(review)).toContain('place 3 of 3');
    press(review.stage, 'a', 'a');
    expect(labels(review)).toHaveLength(3);
    expect(shown(review)).toContain('Review 2/4');
  });

  test('should undo and redo, one step after the other', () => {
    const review = begun();
    press(review.stage, 'a', 'r', 'u', 'u', 'u');
    expect(errataOf(review)).toEqual([]);
    expect(shown(review)).toContain('nothing to undo');
    press(review.stage, 'U');
    expect(errataOf(review).map(({ sic }) => sic)).toEqual(['Petrof']);
    expect(shown(review)).toContain('Done again');
  });

  test('should say with the decision what was noted before it, and once', () => {
    const review = begun();
    press(review.stage, 'c');
    write(review.stage, 'as in the index');
    press(review.stage, 'Up', 'l', 'Enter');
    expect(shown(review)).toContain('note as in the index · cert low');
    press(review.stage, 'a', 'a');
    expect(errataOf(review).map(({ note, cert }) => [note, cert])).toEqual([
      ['as in the index', 'low'],
      [undefined, undefined],
    ]);
  });

  test('should record a note on a decision that stands at once', () => {
    const review = begun();
    press(review.stage, 'a', 'K', 'c');
    write(review.stage, 'later');
    press(review.stage, 'Enter');
    expect(errataOf(review)[0]?.note).toBe('later');
  });

  test('should open again what was withdrawn', () => {
    const review = begun();
    press(review.stage, 'a', 'K', '-');
    expect(shown(review)).toContain('open again');
    expect(review.desk.session.view().progress.open).toBe(6);
  });
});

describe('what is asked before it is decided', () => {
  const YEAR = [{ reading: 'in 1936', conjectures: ['in 1937'], kind: 'ocr' as const }];

  test.each(['a', 'Enter', 'n', 'Escape', 'Space'])('should not change digits by %s', (key) => {
    const review = staged('He wept in 1936 again.', YEAR);
    press(review.stage, 'a', key);
    expect(labels(review)).toEqual([]);
  });

  test('should change digits by y alone', () => {
    const review = staged('He wept in 1936 again.', YEAR);
    press(review.stage, 'a', 'y');
    expect(errataOf(review)[0]?.touches).toEqual(['digits']);
  });

  test('should ask for the number of a bulk decision, and take no other', () => {
    const review = begun();
    press(review.stage, 'A', 'Enter', '9', 'Enter', 'Backspace', 'a', 'r');
    expect(labels(review)).toEqual([]);
    press(review.stage, '5', 'Enter');
    expect(labels(review)).toEqual([expect.stringContaining('5 places in bulk: accept')]);
  });
});

describe('moving about', () => {
  test('should filter, and keep the line open with what is wrong with it', () => {
    const review = begun();
    press(review.stage, 'f');
    write(review.stage, 'kin:x');
    press(review.stage, 'Enter');
    expect(shown(review)).toMatch(/Did you mean\s+kind:\?/u);
    press(review.stage, 'Ctrl+u');
    write(review.stage, 'kind:sentence');
    press(review.stage, 'Enter');
    expect(shown(review)).toContain('filter kind:sentence');
    expect(shown(review)).toContain('Review 1/1');
  });

  test('should go to a line of the history and from there to its card', () => {
    const review = begun();
    press(review.stage, 'a', 'r', 'h', 'Down', 'Enter');
    expect(shown(review)).toContain('Petrof  →  Petrov');
    expect(shown(review)).toContain('accepted');
  });

  test('should mark a paragraph as read, and take the mark back', () => {
    const review = begun();
    press(review.stage, 'v', 'm');
    expect(shown(review)).toContain('read by ed');
    press(review.stage, 'Up', 'm');
    expect(shown(review)).not.toContain('read by ed');
  });

  test('should mark what no detector saw', () => {
    const review = begun();
    press(review.stage, 'v', 'Home', 'Right', 'Right', 'e', 'Ctrl+u');
    write(review.stage, 'spake');
    press(review.stage, 'Enter', 'Enter');
    expect(errataOf(review).map(({ sic, corr, kind, scope }) => [sic, corr, kind, scope])).toEqual([
      ['spoke', 'spake', 'spelling', 'here'],
    ]);
    expect(shown(review)).toContain('spake');
  });

  test('should open the card of a mark, with the place in the hand', () => {
    const review = begun();
    press(review.stage, 'v', 'Home', ']', ']', 'Enter');
    expect(shown(review)).toMatch(/> s:1 .*Then ⟦Petrof⟧/u);
  });

  test.each(['git', 'prodigy', 'vim'] as const)('should take the keys of %s', (keys) => {
    const review = staged(TEXT, PROPOSED, { keys });
    press(
      review.stage,
      { git: 'y', prodigy: 'a', vim: 'a' }[keys],
      { git: 'n', prodigy: 'x', vim: 'r' }[keys],
    );
    expect(errataOf(review).map(({ verdict }) => verdict)).toEqual(['accept', 'stet']);
  });

  test('should not show a second reader what the first has decided', () => {
    const first = begun();
    press(first.stage, 'a', 'q', 'q');
    const second = staged(TEXT, PROPOSED, { fs: first.fs, desk: { by: 'anna', blind: true } });
    expect(shown(second)).toContain('second reading by anna');
    expect(shown(second)).toContain('6 open');
    press(second.stage, 'h');
    expect(shown(second)).toContain('Nothing was decided yet.');
  });

  test('should say that it is not saved, decide nothing else, and save when it can', () => {
    const review = begun();
    review.fs.room = 0;
    press(review.stage, 'a', 'a', 'r');
    expect(shown(review)).toContain('NOT SAVED: 3 places of “Petrof” accepted as “Petrov”');
    expect(errataOf(review)).toHaveLength(1);
    press(review.stage, 'w');
    expect(shown(review)).toContain('NOT SAVED');
    press(review.stage, 'q');
    expect(shown(review)).toContain('lost if you leave now');
    review.fs.room = Number.POSITIVE_INFINITY;
    press(review.stage, 'w');
    expect(shown(review)).toContain('Everything is saved.');
    press(review.stage, 'Escape');
    expect(shown(review)).not.toContain('NOT SAVED');
  });
});
