import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/project/file-system.ts';
import { appendJournal, journalPath, readJournal } from '../../src/project/journal.ts';
import type { Machine } from '../../src/project/machine.ts';
import { saveFile } from '../../src/project/save.ts';
import { updateFile } from '../../src/project/update.ts';
import { NOTHING, surveyCrashes, surveyErrors, type Trial } from '../support/crash-model.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryDisk } from '../support/memory-disk.ts';
import { Crash, MemoryFileSystem } from '../support/memory-file-system.ts';

const ROOT = '/edition';
const FILE = '/edition/errata.yaml';
const OLD = 'the old content';
const NEW = 'the new content, which is longer';
const CODES = ['EIO', 'ENOSPC', 'EACCES'];

const encoder = new TextEncoder();

function oldDisk(): MemoryDisk {
  return new MemoryDisk({ [FILE]: OLD });
}

function emptyDisk(): MemoryDisk {
  const disk = new MemoryDisk();
  disk.putFolder(ROOT);
  return disk;
}

function readFile(disk: MemoryDisk): 'old' | 'new' | 'torn' {
  const text = disk.textAt(FILE);
  return text === NEW ? 'new' : text === OLD ? 'old' : 'torn';
}

function readFirst(disk: MemoryDisk): 'old' | 'new' | 'torn' {
  const text = disk.textAt(FILE);
  return text === NEW ? 'new' : text === undefined ? 'old' : 'torn';
}

function save(fs: FileSystem, machine: Machine): void {
  saveFile(fs, FILE, encoder.encode(NEW), { root: ROOT, machine });
}

function update(fs: FileSystem, machine: Machine): void {
  updateFile(fs, FILE, () => encoder.encode(NEW), { root: ROOT, machine });
}

/** Writes something else, so that nothing is passed over as unchanged. */
function updateOnce(fs: FileSystem, machine: Machine): void {
  updateFile(fs, FILE, () => encoder.encode('what the next run writes'), { root: ROOT, machine });
}

function trial(work: Trial['work'], changes: Partial<Trial> = {}): Trial {
  return { disk: oldDisk, work, read: readFile, recover: updateOnce, tidy: [FILE], ...changes };
}

const JOURNAL = journalPath(ROOT);

function record(fs: FileSystem, machine: Machine, payload: string): void {
  appendJournal(fs, JOURNAL, { kind: 'decision', payload }, { root: ROOT, machine });
}

/** Which of the payloads a journal tells; the ones before must be there, whole and in order. */
function readPayloads(
  before: readonly string[],
  added: string,
): (disk: MemoryDisk) => 'old' | 'new' | 'torn' {
  return (disk) => {
    try {
      const { records } = readJournal(new MemoryFileSystem(disk.copy()), JOURNAL, { root: ROOT });
      const told = records.map(({ payload }) => payload).join();
      return told === before.join() ? 'old' : told === [...before, added].join() ? 'new' : 'torn';
    } catch {
      return 'torn';
    }
  };
}

/** A journal of an earlier day: all of it is on the disk. */
function journalDisk(...payloads: readonly string[]): MemoryDisk {
  const fs = new MemoryFileSystem(emptyDisk());
  for (const payload of payloads) record(fs, new Cluster().start(), payload);
  return new MemoryDisk({ [JOURNAL]: fs.disk.textAt(JOURNAL) ?? '' });
}

const journalTrial: Trial = {
  disk: () => journalDisk('first', 'second'),
  work: (fs, machine) => record(fs, machine, 'third'),
  read: readPayloads(['first', 'second'], 'third'),
  recover: (fs, machine) => record(fs, machine, 'next'),
  tidy: [JOURNAL],
};

const firstRecord: Trial = { ...journalTrial, disk: emptyDisk, read: readPayloads([], 'third') };

/** A journal whose last line another run did not finish. */
function tornDisk(): MemoryDisk {
  const disk = journalDisk('first', 'second');
  disk.put(JOURNAL, `${disk.textAt(JOURNAL)}{"seq":3,"kind":"dec`);
  return disk;
}

/** A journal whose last line end an editor took away. */
function openDisk(): MemoryDisk {
  const disk = journalDisk('first', 'second');
  disk.put(JOURNAL, disk.textAt(JOURNAL)?.trimEnd() ?? '');
  return disk;
}

/** A journal that a run made which was killed before its name was safe. */
function begunDisk(): MemoryDisk {
  const trying = new MemoryFileSystem(emptyDisk());
  record(trying, new Cluster().start(7), 'never written');
  const at = trying.calls.findIndex(({ name, path }) => name === 'syncFolder' && path === '/edition/.emend');
  const fs = new MemoryFileSystem(emptyDisk());
  fs.inject(at, { crash: 'before' });
  expect(() => record(fs, new Cluster().start(7), 'never written')).toThrow(Crash);
  return fs.disk;
}

const TRIALS: readonly [string, Trial][] = [
  ['a save over an old file', trial(save)],
  ['a first save', trial(save, { disk: emptyDisk, read: readFirst })],
  ['an update of an old file', trial(update)],
  ['a first update', trial(update, { disk: emptyDisk, read: readFirst })],
  ['an append to a journal', journalTrial],
  ['the first append, which makes the journal', firstRecord],
  ['an append after a first one that was killed', { ...firstRecord, disk: begunDisk }],
  ['an append after a torn line', { ...journalTrial, disk: tornDisk }],
  ['an append after a lost line end', { ...journalTrial, disk: openDisk }],
];

describe('nothing torn, nothing lost, nothing unnamed', () => {
  test.each(TRIALS)('%s: the process killed or the power cut at every call', (_, each) => {
    const survey = surveyCrashes(each);
    expect(survey).toMatchObject(NOTHING);
    expect(survey.points).toBeGreaterThan(20);
    expect(survey.states).toBeGreaterThan(100);
  });

  test.each(TRIALS)('%s: every call answers with an error, once or from then on', (_, each) => {
    const survey = surveyErrors(each, CODES);
    expect(survey).toMatchObject(NOTHING);
    expect(survey.points).toBeGreaterThan(100);
  });
});

const TEMPORARY = '/edition/.errata.yaml.emend-new';

function put(fs: FileSystem, path: string): void {
  const fd = fs.open(path, 'create');
  fs.write(fd, encoder.encode(NEW), 0);
  fs.close(fd);
}

function flush(fs: FileSystem, path: string): void {
  const fd = fs.open(path, 'read');
  fs.fsync(fd);
  fs.close(fd);
}

function inPlace(fs: FileSystem): void {
  const fd = fs.open(FILE, 'append');
  fs.truncate(fd, 0);
  fs.write(fd, encoder.encode(NEW), 0);
  fs.fsync(fd);
  fs.close(fd);
}

function withoutFlushOfFile(fs: FileSystem): void {
  put(fs, TEMPORARY);
  fs.rename(TEMPORARY, FILE);
  fs.syncFolder(ROOT);
}

function withoutFlushOfFolder(fs: FileSystem): void {
  put(fs, TEMPORARY);
  flush(fs, TEMPORARY);
  fs.rename(TEMPORARY, FILE);
}

function passingOver(fs: FileSystem): void {
  try {
    put(fs, TEMPORARY);
    fs.rename(TEMPORARY, FILE);
  } catch {
    // The fault that is looked for.
  }
}

/** A first run was killed after its rename. */
function renamedDisk(): MemoryDisk {
  const fs = new MemoryFileSystem(oldDisk());
  withoutFlushOfFolder(fs);
  return fs.disk;
}

describe('the model can tell', () => {
  test('that writing in place tears the file', () => {
    expect(surveyCrashes(trial(inPlace)).torn).not.toEqual([]);
  });

  test('that a rename without a flush of the file tears it', () => {
    expect(surveyCrashes(trial(withoutFlushOfFile)).torn).not.toEqual([]);
  });

  test('that a rename without a flush of the folder loses what was said to be saved', () => {
    const survey = surveyCrashes(trial(withoutFlushOfFolder));
    expect(survey.torn).toEqual([]);
    expect(survey.lost).not.toEqual([]);
  });

  test('that a short write taken for a whole one is no save', () => {
    const fs = new MemoryFileSystem(oldDisk());
    fs.chunk = 4;
    withoutFlushOfFile(fs);
    expect(readFile(fs.disk)).toBe('torn');
  });

  test('that an error which is passed over is no save, and one without a name is seen', () => {
    expect(surveyErrors(trial(passingOver), ['EIO']).lost).not.toEqual([]);
    expect(surveyErrors(trial(withoutFlushOfFolder), ['EIO']).unnamed).not.toEqual([]);
  });

  test('that "unchanged" without a flush confirms what a power cut takes away', () => {
    const disk = renamedDisk;
    expect(surveyCrashes(trial(() => undefined, { disk })).lost).not.toEqual([]);
    expect(surveyCrashes(trial(save, { disk })).lost).toEqual([]);
    expect(surveyCrashes(trial(update, { disk })).lost).toEqual([]);
  });
});
