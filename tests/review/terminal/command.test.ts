import { describe, expect, test } from 'vitest';
import { emendWith, makeEdition, textOf } from '../../support/edition-folder.ts';
import { FakeTerminal } from './support.ts';

const AUTHORITY = `version: 1
entries:
  - id: "lebedinsky"
    kind: "person"
    name: "Pavel Lebedinsky"
    forms: ["Lebedinsky"]
    damaged: ["Lepetinski"]
`;
const TEXT = 'Marshal Lepetinski spoke. Then Lepetinski left the room.\n\nIn 1936 he wept.\n';

function edition(): string {
  return makeEdition({ sources: { s: TEXT }, authority: AUTHORITY });
}

/** A terminal at which somebody types as soon as it listens. */
class TypedAhead extends FakeTerminal {
  readonly #keys: string;

  constructor(keys: string, columns: number = 80) {
    super({ columns, rows: 24 }, columns < 60);
    this.#keys = keys;
  }

  override open(options: Parameters<FakeTerminal['open']>[0]): void {
    super.open(options);
    queueMicrotask(() => {
      this.type(this.#keys);
    });
  }
}

describe('emend review on a terminal', () => {
  test('should let a person decide, and have everything in errata.yaml at the end', async () => {
    const root = edition();
    const terminal = new TypedAhead('\rnqq');
    const ran = await emendWith(
      { terminal },
      root,
      'review',
      '--by',
      'ed',
      '--keys',
      'git',
      '--filter',
      'kind:name',
    );
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    expect(textOf(root, 'errata.yaml')).toContain('verdict: "stet"');
    expect(terminal.frames.join('\n')).toContain('filter kind:name');
    expect(terminal.isOpen).toBe(false);
  });

  test('should print lines where the window is narrow', async () => {
    const root = edition();
    const terminal = new TypedAhead('Enter\naccept\nq\nq\n', 40);
    const ran = await emendWith({ terminal }, root, 'review', '--by', 'ed', '--filter', 'kind:name');
    expect(ran.code).toBe(0);
    expect(terminal.written.join('')).not.toContain('\u001b');
    expect(textOf(root, 'errata.yaml')).toContain('corr: "Lebedinsky"');
  });

  test.each([
    [['review'], 'expected who decides'],
    [['review', '--by', 'nobody'], 'Unexpected editor “nobody”'],
    [['review', '--by', 'ed', '--json'], 'no terminal to ask in'],
    [['review', '--by', 'ed', '--filter', 'kin:x'], 'Did you mean kind:?'],
    [['review', '--by', 'ed', '--keys', 'emacs'], 'Allowed choices are emend, git, prodigy, vim'],
  ])('should not begin with %j', async (argv, message) => {
    const terminal = new FakeTerminal();
    const ran = await emendWith({ terminal }, edition(), ...argv);
    expect(ran.code).toBe(2);
    expect(ran.err + ran.out).toContain(message);
    expect(terminal.written).toEqual([]);
  });
});
