import * as node from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendJournal, journalPath, type JournalRecord, readJournal } from '../../src/project/journal.ts';
import { printLine } from '../../src/project/journal-line.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryDisk } from '../support/memory-disk.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { findingOf, outcomeOf, rulesOf } from '../support/problem.ts';
import { realFolder } from '../support/real-folder.ts';

const ROOT = '/edition';
const PATH = journalPath(ROOT);

function edition(): MemoryFileSystem {
  return new MemoryFileSystem({ '/edition/edition.yaml': '' });
}

function append(fs: MemoryFileSystem, payload: unknown, kind: string = 'decision'): JournalRecord {
  return appendJournal(fs, PATH, { kind, payload }, { root: ROOT, machine: new Cluster().start() }).record;
}

function journalOf(...payloads: readonly unknown[]): string {
  const fs = edition();
  for (const payload of payloads) append(fs, payload);
  return fs.disk.textAt(PATH) ?? '';
}

function read(content: string | Uint8Array): ReturnType<typeof readJournal> {
  return readJournal(new MemoryFileSystem({ [PATH]: content }), PATH, { root: ROOT });
}

function text(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

/** The digest with which a line ends. */
function digestOf(line: string): string {
  return line.slice(-66, -2);
}

describe('a journal', () => {
  test('tells its records in order, numbered from 1, whatever the clock said', () => {
    const fs = edition();
    expect(append(fs, { id: 'b', on: '2100-01-01' })).toEqual({
      seq: 1,
      kind: 'decision',
      payload: { id: 'b', on: '2100-01-01' },
    });
    append(fs, { id: 'a', on: '1970-01-01' }, 'digest');
    const { records, findings } = readJournal(fs, PATH, { root: ROOT });
    expect(findings).toEqual([]);
    expect(records.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'decision'],
      [2, 'digest'],
    ]);
  });

  test('that is not there has no records', () => {
    expect(readJournal(edition(), PATH, { root: ROOT })).toEqual({ records: [], findings: [] });
    expect(read('')).toEqual({ records: [], findings: [] });
  });

  test('has one line for each record, whatever the payload, and gives it back', () => {
    const word = hostileText();
    const note = fc.record({ id: word, note: word });
    const payload = fc.oneof(word, fc.array(word, { maxLength: 3 }), note, fc.jsonValue());
    fc.assert(
      fc.property(fc.array(payload, { minLength: 1, maxLength: 3 }), (payloads) => {
        const journal = journalOf(...payloads);
        expect(journal.split('\n')).toHaveLength(payloads.length + 1);
        const wanted = payloads.map((each): unknown => JSON.parse(JSON.stringify(each)));
        expect(read(journal).records.map((record) => record.payload)).toEqual(wanted);
      }),
      { numRuns: Math.min(RUNS, 500) },
    );
  });

  test('takes one write and one flush for a record, once it is there', () => {
    const fs = edition();
    append(fs, 'first');
    fs.restart();
    append(fs, 'second');
    const onIt = fs.calls.filter(
      ({ name, path }) => path === PATH && ['write', 'fsync', 'truncate'].includes(name),
    );
    expect(onIt.map(({ name }) => name)).toEqual(['write', 'fsync']);
  });

  test('refuses a payload that is no JSON value, and stays as it was', () => {
    const fs = edition();
    append(fs, 'first');
    const before = fs.disk.textAt(PATH);
    for (const payload of [undefined, () => 1, Symbol('x')])
      expect(() => append(fs, payload)).toThrow(RangeError);
    expect(fs.disk.textAt(PATH)).toBe(before);
    expect(fs.disk.names).toEqual([PATH, '/edition/edition.yaml']);
  });
});

describe('a journal that was cut off', () => {
  const whole = new TextEncoder().encode(journalOf('first', { second: '…😀' }, ['third']));
  const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index);

  test('at any byte tells the records before the cut, and says that a line was dropped', () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const { records, findings } = read(whole.slice(0, cut));
      // A line without its line end is whole: an editor may have taken it away.
      const count = ends.filter((end) => end <= cut).length;
      expect(
        records.map(({ seq }) => seq),
        `${cut}`,
      ).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      const isTorn = cut > 0 && !ends.includes(cut) && !ends.includes(cut - 1);
      expect(rulesOf(findings), `${cut}`).toEqual(isTorn ? ['journal-torn'] : []);
    }
  });

  test('at any byte takes the next record in the place of the torn one', () => {
    for (let cut = 0; cut <= whole.length; cut += 3) {
      const fs = new MemoryFileSystem({ [PATH]: whole.slice(0, cut) });
      const count = ends.filter((end) => end <= cut).length;
      expect(append(fs, 'next').seq).toBe(count + 1);
      const { records, findings } = readJournal(fs, PATH, { root: ROOT });
      expect([records.at(-1)?.payload, records.length, findings]).toEqual(['next', count + 1, []]);
    }
  });

  test('by zeros, as some file systems leave them, drops the last line only', () => {
    const zeros = new Uint8Array(40);
    expect(read(Uint8Array.from([...whole, ...zeros]))).toMatchObject({
      findings: [{ rule: 'journal-torn' }],
    });
    expect(read(Uint8Array.from([...whole, ...zeros, 0x0a])).records).toHaveLength(3);
  });
});

describe('a journal that somebody changed', () => {
  const lines = journalOf('first', 'second', 'third').trimEnd().split('\n');
  const [first = '', second = '', third = ''] = lines;

  test.each([
    ['a letter in the middle', text(first, second.replace('second', 'secund'), third), 2],
    ['a letter in the last line', text(first, second, third.replace('third', 'thurd')), 3],
    ['a line end turned into a blank', `${first}\n${second} ${third}\n`, 2],
    ['a line of another journal', text(first, journalOf('a', 'b').split('\n')[1] ?? ''), 2],
    ['a number left out', text(first, printLine({ seq: 3, kind: 'x', payload: 1 }, digestOf(first)).line), 2],
    ['a line taken out', text(first, third, third), 2],
    ['lines in another order', text(second, first, third), 1],
    ['a line twice', text(first, first, second), 2],
    ['an empty line', text(first, '', second), 2],
    ['a foreign line', text('hello', first), 1],
    ['Windows line ends', text(first, second, third).replaceAll('\n', '\r\n'), 1],
  ])('%s is told with the line, and nothing is added', (_, damaged, line) => {
    const finding = findingOf(() => read(damaged));
    expect(finding).toMatchObject({ rule: 'journal-damaged', subject: { file: '.emend/journal.jsonl' } });
    expect(finding.message).toContain(`line ${line} of`);
    const fs = new MemoryFileSystem({ [PATH]: damaged });
    expect(findingOf(() => append(fs, 'next')).rule).toBe('journal-damaged');
    expect([fs.disk.textAt(PATH), fs.disk.names]).toEqual([damaged, [PATH]]);
  });

  test('any byte changed is found, unless it looks like the last line cut off', () => {
    const whole = new TextEncoder().encode(text(first, second, third));
    const last = whole.length - third.length - 1;
    fc.assert(
      fc.property(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        fc.pre(at < last || damaged[at] !== 0);
        expect(findingOf(() => read(damaged)).rule).toBe('journal-damaged');
      }),
      { numRuns: Math.min(RUNS, 1000) },
    );
  });

  test('whatever the bytes, there are records or a finding, and never another error', () => {
    const piece = fc.oneof(fc.constantFrom(first, second, third, '\n', ',"digest":"', '"}'), hostileText(4));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
        (content) => {
          const outcome = outcomeOf(() => read(content).records.length);
          expect('rule' in outcome ? outcome.rule : 'journal-damaged').toBe('journal-damaged');
          expect('value' in outcome ? outcome.value : 0).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test('a journal on the real disk', () => {
  const root = realFolder();
  const options = { root };
  for (const payload of ['first', 'second']) {
    appendJournal(nodeFileSystem, journalPath(root), { kind: 'decision', payload }, options);
  }
  node.appendFileSync(journalPath(root), '{"seq":3');
  const next = appendJournal(
    nodeFileSystem,
    journalPath(root),
    { kind: 'decision', payload: 'third' },
    options,
  );
  expect(rulesOf(next.findings)).toEqual(['journal-torn']);
  expect(
    readJournal(nodeFileSystem, journalPath(root), options).records.map(({ payload }) => payload),
  ).toEqual(['first', 'second', 'third']);
  expect(node.readdirSync(`${root}/.emend`)).toEqual(['journal.jsonl']);
});

test('a journal in a folder that leads out of the edition is refused', () => {
  const disk = new MemoryDisk({ '/edition/edition.yaml': '', '/elsewhere/x': '' });
  disk.putLink('/edition/.emend', '/elsewhere');
  expect(findingOf(() => append(new MemoryFileSystem(disk), 'x')).rule).toBe('output-is-link');
  expect(disk.names).not.toContain('/elsewhere/journal.jsonl');
});
