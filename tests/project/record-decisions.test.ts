import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { printErrata } from '../../src/errata/print-erratum.ts';
import { Problem } from '../../src/model/finding.ts';
import { appendJournal, journalPath, readJournal } from '../../src/project/journal.ts';
import { DECISION, RECORDED } from '../../src/project/journal-kinds.ts';
import { lostDecisions } from '../../src/project/lost-decisions.ts';
import { FileTexts } from '../../src/project/file-texts.ts';
import { nodeFileSystem as fs } from '../../src/project/node-file-system.ts';
import { openEdition } from '../../src/project/open-edition.ts';
import { recordDecisions } from '../../src/project/record-decisions.ts';
import { makeEdition, put, textOf, treeHash } from '../support/edition-folder.ts';
import { at, entry } from '../support/entry.ts';
import { problemOf } from '../support/problem.ts';

const entries = ['one', 'two'].map((id) => entry({ id, sic: 'a', corr: 'b', at: at('x ', '') }));

function edition(errata: string = ''): string {
  return makeEdition({ sources: { s: 'x a' }, errata });
}

function idsIn(root: string): string[] {
  return readErrata(textOf(root, 'errata.yaml'), 'errata.yaml').entries.map(({ erratum }) => erratum.id);
}

/** A disk that is full when errata.yaml shall be put in its place. */
const full: typeof fs = {
  ...fs,
  rename: (from, to) => {
    if (to.endsWith('errata.yaml'))
      throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' });
    fs.rename(from, to);
  },
};

/** The rules of the problem that the work throws. */
function rulesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.findings.map(({ rule }) => rule);
    throw error;
  }
  return [];
}

describe('recording decisions', () => {
  test('adds all of them in one save, each with its record in the journal', () => {
    const root = edition();
    const saves: string[] = [];
    const watched: typeof fs = {
      ...fs,
      rename: (from, to) => {
        if (to.endsWith('errata.yaml')) saves.push(to);
        fs.rename(from, to);
      },
    };
    expect(recordDecisions(watched, root, entries)).toEqual({ written: ['errata.yaml'], findings: [] });
    expect(saves).toHaveLength(1);
    expect(idsIn(root)).toEqual(['one', 'two']);
    const { records } = readJournal(fs, journalPath(root), { root });
    expect(records.map(({ kind }) => kind)).toEqual([DECISION, DECISION, RECORDED]);
    recordDecisions(fs, root, [entry({ id: 'three', verdict: 'stet', sic: 'a', at: at('x ', '') })]);
    expect(idsIn(root)).toEqual(['one', 'two', 'three']);
  });

  test('where there is no file yet, it is made with its schema', () => {
    const root = edition();
    fs.unlink(`${root}/errata.yaml`);
    recordDecisions(fs, root, entries);
    expect(textOf(root, 'errata.yaml')).toMatch(/^# yaml-language-server: \$schema=schema\/errata/u);
    expect(idsIn(root)).toEqual(['one', 'two']);
  });

  test('nothing to record writes nothing', () => {
    const root = edition();
    const before = treeHash(root);
    expect(recordDecisions(fs, root, [])).toEqual({ written: [], findings: [] });
    expect(treeHash(root)).toBe(before);
  });

  test('C a byte-order mark and CRLF stay', () => {
    const root = edition('\ufeffversion: 1\r\nerrata: []\r\n');
    recordDecisions(fs, root, entries);
    expect(textOf(root, 'errata.yaml')).toMatch(/^\ufeffversion: 1\r\nerrata:\r\n {2}- id: "one"\r\n/u);
  });

  test('an id that any file of errata has is refused, also one that comes twice; nothing is written', () => {
    const root = edition();
    put(
      root,
      'errata/part.yaml',
      'version: 1\nerrata:\n  - { id: "two", kind: "name", sic: "a", verdict: "stet", scope: "everywhere", seen: [] }\n',
    );
    const before = treeHash(root);
    expect(rulesOf(() => recordDecisions(fs, root, entries))).toEqual(['duplicate-id']);
    const twice = [...entries.slice(0, 1), ...entries.slice(0, 1)];
    expect(rulesOf(() => recordDecisions(fs, root, twice))).toEqual(['duplicate-id']);
    expect(treeHash(root)).toBe(before);
  });

  test('a wrong entry among sound ones is refused with all of them, and no record is left in the journal', () => {
    const root = edition();
    const before = treeHash(root);
    const wrong = entry({ id: 'wrong', kind: 'term', sic: 'a', corr: 'b', at: at('x ', '') });
    expect(rulesOf(() => recordDecisions(fs, root, [...entries, wrong]))).toEqual(['act-missing']);
    expect(treeHash(root)).toBe(before);
  });

  test('an emptied file is never taken for one without decisions', () => {
    const root = edition();
    const saved = { kind: RECORDED, payload: { ids: ['zero'] } };
    appendJournal(fs, journalPath(root), saved, { root });
    const before = treeHash(root);
    expect(rulesOf(() => recordDecisions(fs, root, entries))).toEqual(['errata-emptied']);
    expect(treeHash(root)).toBe(before);
  });

  test('E2 a save that failed behind the journal says where the decisions stand, and where not', () => {
    const root = edition();
    const before = textOf(root, 'errata.yaml');
    const problem = problemOf(() => recordDecisions(full, root, entries));
    expect(problem.written).toEqual(['.emend/journal.jsonl']);
    const [finding] = problem.findings;
    expect(finding?.message).toContain('one, two stand in .emend/journal.jsonl and not in errata.yaml');
    expect(finding?.help).toContain('errata.yaml is as it was');
    expect(finding?.help).toContain('move .emend/journal.jsonl away');
    expect(finding?.help).not.toContain('Nothing was written');
    expect(textOf(root, 'errata.yaml')).toBe(before);
  });

  test('E2 a save that failed before the journal wrote nothing, and says so', () => {
    const root = edition();
    const refusing: typeof fs = {
      ...fs,
      mkdir: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'mkdir' });
      },
    };
    const before = treeHash(root);
    const problem = problemOf(() => recordDecisions(refusing, root, entries));
    expect(problem.findings[0]?.help).toContain('Nothing was written');
    expect(problem.written).toEqual([]);
    expect(treeHash(root)).toBe(before);
  });

  test('E2 a record that the journal may hold although it failed is told as one that it holds', () => {
    const root = edition();
    let isJournal = false;
    const dying: typeof fs = {
      ...fs,
      open: (path, mode, permissions) => {
        isJournal = path.endsWith('journal.jsonl') && mode === 'append';
        return fs.open(path, mode, permissions);
      },
      fsync: (fd) => {
        if (isJournal) throw Object.assign(new Error('io'), { code: 'EIO', syscall: 'fsync' });
        fs.fsync(fd);
      },
    };
    const { findings } = problemOf(() => recordDecisions(dying, root, entries));
    expect(findings.map(({ rule }) => rule)).toEqual(['write-unconfirmed']);
    expect(findings[0]?.message).toContain('one stands in .emend/journal.jsonl and not in errata.yaml');
  });

  test('E2 a decision that was cut off over is settled by the same one under another id, and only by that', () => {
    const root = edition();
    rulesOf(() => recordDecisions(full, root, entries));
    const standing = (): string[] =>
      openEdition(fs, root, new FileTexts()).findings.map((finding) => finding.message);
    expect(standing().join()).toContain('one, two');
    recordDecisions(fs, root, [entry({ id: 'third', verdict: 'stet', sic: 'x', at: at('', ' a') })]);
    expect(standing().join()).toContain('one, two');
    recordDecisions(fs, root, [entry({ id: 'fourth', verdict: 'stet', sic: 'a', at: at('x ', '') })]);
    expect(standing()).toEqual([]);
  });

  test('E2 one that was saved once is still missed when another decides the same', () => {
    const root = edition();
    recordDecisions(fs, root, entries.slice(0, 1));
    put(root, 'errata.yaml', printErrata([entry({ id: 'other', sic: 'a', corr: 'b', at: at('x ', '') })]));
    const { findings } = openEdition(fs, root, new FileTexts());
    expect(findings.map(({ rule }) => rule)).toEqual(['decision-lost']);
  });

  test('a run that was cut off before the save locks nobody out, and is told until the decision is made again', () => {
    const root = edition();
    expect(rulesOf(() => recordDecisions(full, root, entries))).toEqual(['write-failed']);
    const pending = lostDecisions(fs, root, [], 'errata.yaml');
    expect(pending.map(({ rule }) => rule)).toEqual(['decision-pending']);
    expect(recordDecisions(fs, root, entries)).toEqual({ written: ['errata.yaml'], findings: [] });
    const read = readErrata(textOf(root, 'errata.yaml'), 'errata.yaml').entries;
    expect(lostDecisions(fs, root, read, 'errata.yaml')).toEqual([]);
  });

  test('a save that the journal cannot note is still a save', () => {
    const root = edition();
    let saved = false;
    const failing: typeof fs = {
      ...fs,
      rename: (from, to) => {
        fs.rename(from, to);
        saved ||= to.endsWith('errata.yaml');
      },
      write: (fd, bytes, offset) => {
        if (saved) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
        return fs.write(fd, bytes, offset);
      },
    };
    const { written, findings } = recordDecisions(failing, root, entries);
    expect(written).toEqual(['errata.yaml']);
    expect(findings.map(({ rule }) => rule)).toContain('write-unconfirmed');
    expect(idsIn(root)).toEqual(['one', 'two']);
  });

  test('what somebody else saves in between is kept', () => {
    const root = edition();
    const theirs = 'version: 1\nerrata: [] # mine\n';
    const meddling: typeof fs = {
      ...fs,
      fchmod: (fd, mode) => {
        put(root, 'errata.yaml', theirs);
        fs.fchmod(fd, mode);
      },
    };
    expect(rulesOf(() => recordDecisions(meddling, root, entries))).toEqual(['changed-on-disk']);
    expect(textOf(root, 'errata.yaml')).toBe(theirs);
  });
});
