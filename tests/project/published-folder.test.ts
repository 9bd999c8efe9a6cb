import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/project/file-system.ts';
import type { Machine } from '../../src/project/machine.ts';
import { EDITION_MANIFEST, writePublished } from '../../src/project/published-folder.ts';
import type { Artifact } from '../../src/publish/publisher.ts';
import { NOTHING, surveyCrashes, surveyErrors, type Trial } from '../support/crash-model.ts';
import { Cluster } from '../support/machine.ts';
import { MemoryDisk } from '../support/memory-disk.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { rulesOf } from '../support/problems.ts';

const ROOT = '/shelf';
const FOLDER = '/shelf/edition';

const artifact = (path: string, text: string): Artifact => ({ path, bytes: new TextEncoder().encode(text) });
const OLD = [artifact('a.txt', 'old'), artifact('fonts/b.txt', 'old font')];
const NEW = [artifact('a.txt', 'new'), artifact('pages/c.txt', 'new page')];

function emptyDisk(): MemoryDisk {
  const disk = new MemoryDisk();
  disk.putFolder(ROOT);
  return disk;
}

/** A disk on which an edition was published on an earlier day: all of it is safe. */
function publishedDisk(artifacts: readonly Artifact[]): MemoryDisk {
  const fs = new MemoryFileSystem(emptyDisk());
  writePublished(fs, ROOT, FOLDER, artifacts, { machine: new Cluster().start() });
  const paths = [...artifacts.map(({ path }) => path), EDITION_MANIFEST];
  return new MemoryDisk(
    Object.fromEntries(paths.map((path) => [`${FOLDER}/${path}`, fs.disk.textAt(`${FOLDER}/${path}`) ?? ''])),
  );
}

function holds(disk: MemoryDisk, folder: string, artifacts: readonly Artifact[]): boolean {
  return artifacts.every(
    ({ path, bytes }) => disk.textAt(`${folder}/${path}`) === new TextDecoder().decode(bytes),
  );
}

/** An edition that is only called otherwise for a moment is put back by the next run. */
function read(disk: MemoryDisk): 'old' | 'new' | 'torn' {
  if (holds(disk, FOLDER, NEW)) return 'new';
  if (holds(disk, FOLDER, OLD)) return 'old';
  return disk.textAt(`${FOLDER}/a.txt`) === undefined && holds(disk, '/shelf/.edition.emend-old', OLD)
    ? 'old'
    : 'torn';
}

const write = (fs: FileSystem, machine: Machine): void => {
  writePublished(fs, ROOT, FOLDER, NEW, { machine });
};

const trial: Trial = {
  disk: () => publishedDisk(OLD),
  work: write,
  read,
  recover: write,
  tidy: [...NEW.map(({ path }) => `${FOLDER}/${path}`), `${FOLDER}/${EDITION_MANIFEST}`],
};

describe('writePublished', () => {
  test('puts the new edition in the place of the old one, and leaves nothing beside it', () => {
    const fs = new MemoryFileSystem(publishedDisk(OLD));
    expect(writePublished(fs, ROOT, FOLDER, NEW).isChanged).toBe(true);
    expect(fs.disk.names.filter((name) => !trial.tidy.includes(name))).toEqual([]);
    expect(read(fs.disk)).toBe('new');
  });

  test('writes nothing where the edition is there already', () => {
    const fs = new MemoryFileSystem(publishedDisk(NEW));
    expect(writePublished(fs, ROOT, FOLDER, NEW).isChanged).toBe(false);
    expect(fs.calls.filter(({ name, path }) => name === 'write' && !path.endsWith('.lock'))).toEqual([]);
  });

  test.each([
    ['a file of somebody’s own', 'edition/notes.txt', 'mine', 'folder-not-ours'],
    ['a page that somebody changed', 'edition/a.txt', 'changed by hand', 'folder-not-ours'],
  ])('refuses a folder with %s, and touches nothing', (_, path, text, rule) => {
    const disk = publishedDisk(OLD);
    disk.put(`/shelf/${path}`, text);
    const fs = new MemoryFileSystem(disk);
    expect(rulesOf(() => writePublished(fs, ROOT, FOLDER, NEW))).toEqual([rule]);
    expect(fs.disk.textAt(`/shelf/${path}`)).toBe(text);
    expect(fs.disk.textAt(`${FOLDER}/fonts/b.txt`)).toBe('old font');
  });

  test('refuses the folders that hold the edition’s own files', () => {
    const files = {
      '/shelf/raw/a.txt': 'source',
      '/shelf/normalized/manifest-sha256.txt': '',
      '/shelf/edition.yaml': '',
    };
    for (const [folder, rule] of [
      ['/shelf/raw', 'output-in-raw'],
      ['/shelf/raw/out', 'output-in-raw'],
      ['/shelf/normalized', 'folder-not-ours'],
      ['/shelf', 'folder-not-ours'],
    ] as const) {
      const fs = new MemoryFileSystem(files);
      expect(rulesOf(() => writePublished(fs, ROOT, folder, NEW))).toEqual([rule]);
      expect(fs.disk.names.filter((name) => !(name in files))).toEqual([]);
    }
  });

  test('a crash at any call leaves the old edition or the new one, whole, and the next run goes on', () => {
    const survey = surveyCrashes(trial);
    expect(survey).toMatchObject(NOTHING);
    expect(survey.points).toBeGreaterThan(60);
  });

  test('an error of the disk at any call leaves the old edition or the new one, whole, and is named', () => {
    const survey = surveyErrors(trial, ['ENOSPC', 'EACCES']);
    expect(survey).toMatchObject(NOTHING);
  });
});
