import { describe, expect, test } from 'vitest';
import { readErrata } from '../../src/errata/read-errata.ts';
import { Problem } from '../../src/model/finding.ts';
import { FileTexts } from '../../src/project/file-texts.ts';
import { openEdition, openSoundEdition } from '../../src/project/open-edition.ts';
import { ReviewDesk } from '../../src/project/review-desk.ts';
import { type Call, Crash, MemoryFileSystem } from '../support/memory-file-system.ts';
import {
  cardFor,
  cardOf,
  errataIn,
  filesOf,
  memoryEdition,
  now,
  openDesk,
  PROPOSED,
  ROOT,
  TEXT,
} from './desk-support.ts';
import { proposalsFor, source } from './support.ts';

const ERRATA = `${ROOT}/errata.yaml`;

function idsIn(fs: MemoryFileSystem): string[] {
  return readErrata(errataIn(fs), 'errata.yaml').entries.map(({ erratum }) => erratum.id);
}

/** Somebody writes a file with another program. */
function write(fs: MemoryFileSystem, path: string, text: string): void {
  const fd = fs.open(`${path}.hand`, 'create');
  fs.write(fd, new TextEncoder().encode(text), 0);
  fs.close(fd);
  fs.rename(`${path}.hand`, path);
}

function accept(desk: ReviewDesk): ReturnType<ReviewDesk['perform']> {
  return desk.perform({ type: 'accept', card: cardOf(desk) }, now());
}

/** Rules of the problem that the work throws. */
function rulesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.findings.map(({ rule }) => rule);
    throw error;
  }
  return [];
}

describe('a decision on the disk', () => {
  test('stands in the journal before the next card is drawn, and in errata.yaml after a save', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    expect(accept(desk).status).toBe('decided');
    expect(idsIn(fs)).toEqual([]);
    expect(openDesk(fs).session.view().progress.accept).toBe(3);
    desk.save();
    expect(idsIn(fs)).toEqual(['petrov']);
    expect(desk.pending).toBe(0);
  });

  test('that never reached errata.yaml is told by every command, and put there by the next review', () => {
    const fs = memoryEdition();
    accept(openDesk(fs));
    const { findings } = openEdition(fs, ROOT, new FileTexts());
    expect(findings.map(({ rule }) => rule)).toEqual(['decision-pending']);
    openDesk(fs).save();
    expect(idsIn(fs)).toEqual(['petrov']);
    expect(openEdition(fs, ROOT, new FileTexts()).findings).toEqual([]);
  });

  test('that was taken back is not missed', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    desk.save();
    desk.perform({ type: 'undo' }, now());
    desk.save();
    expect(errataIn(fs)).toBe(filesOf()[ERRATA]);
    expect(openEdition(fs, ROOT, new FileTexts()).findings).toEqual([]);
  });

  test('of fifty the file is saved without being asked', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs, { saveEvery: 2 });
    accept(desk);
    expect(idsIn(fs)).toEqual([]);
    accept(desk);
    expect(idsIn(fs)).toEqual(['petrov', 'but-such']);
  });

  test('about an entry of another file is written where the entry stands', () => {
    const files = filesOf();
    const part =
      'version: 1\nerrata:\n  - { id: "p", kind: "name", sic: "Ivanof", corr: "Ivanov", verdict: "accept", scope: "everywhere", seen: [{ source: "s", count: 1 }], by: "machine", on: "2026-11-20" }\n';
    const fs = new MemoryFileSystem({ ...files, [`${ROOT}/errata/part.yaml`]: part });
    const desk = openDesk(fs);
    desk.perform({ type: 'confirm', card: cardFor(desk, 'Ivanof') }, now());
    desk.save();
    expect(errataIn(fs)).toBe(files[ERRATA]);
    expect(fs.disk.textAt(`${ROOT}/errata/part.yaml`)).toContain('by: "ed"');
  });
});

describe('a disk that fails', () => {
  test('E1 E4 the process ends at any call: what was acknowledged is there, once, and nothing is torn', () => {
    const count = ((): number => {
      const fs = memoryEdition();
      session(fs, []);
      return fs.calls.length;
    })();
    expect(count).toBeGreaterThan(50);
    for (let index = 0; index < count; index += 1) {
      const fs = memoryEdition();
      const said: string[] = [];
      fs.inject(index, { crash: index % 2 === 0 ? 'before' : 'half' });
      try {
        session(fs, said);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      const after = fs.restart();
      clearLocks(after);
      const next = openDesk(after);
      next.save();
      const ids = idsIn(after);
      expect(said.filter((id) => !ids.includes(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('E2 E5 a full disk is said on the card, the decision is kept, and trying again saves it', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    fs.room = 0;
    const outcome = accept(desk);
    expect(outcome).toMatchObject({ status: 'refused', why: 'unsaved' });
    expect(desk.session.view().unsaved?.reason).toContain('ENOSPC (the disk is full)');
    expect(accept(desk)).toMatchObject({ why: 'unsaved' });
    expect(desk.retry()).toMatchObject({ status: 'refused' });
    fs.room = Number.POSITIVE_INFINITY;
    expect(desk.retry()).toMatchObject({
      status: 'decided',
      message: 'Saved: 3 places of “Petrof” accepted as “Petrov”',
    });
    expect(desk.session.view().unsaved).toBeUndefined();
    desk.save();
    expect(idsIn(fs)).toEqual(['petrov']);
  });

  test.each(['EIO', 'ENOSPC'])(
    'E2 E3 %s at any call: nothing is lost, and what is said to be saved is',
    (code) => {
      const total = ((): number => {
        const fs = memoryEdition();
        const desk = openDesk(fs);
        const before = fs.calls.length;
        accept(desk);
        return fs.calls.length - before;
      })();
      for (let index = 0; index < total; index += 1) {
        const fs = memoryEdition();
        const desk = openDesk(fs);
        fs.inject(index, { code });
        const outcome = accept(desk);
        if (outcome.status !== 'decided') {
          expect(desk.session.waiting === undefined ? 'refused' : 'kept').toBe(
            desk.session.waiting === undefined ? 'refused' : 'kept',
          );
          if (desk.session.waiting === undefined) accept(desk);
          else expect(desk.retry().status).toBe('decided');
        }
        desk.save();
        expect(idsIn(fs)).toEqual(['petrov']);
      }
    },
  );

  test('E2 a save of errata.yaml that fails keeps the steps, and the next one puts them there', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    let isFull = true;
    fs.onCall = (_index: number, call: Call) => {
      if (isFull && call.name === 'rename')
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename', path: call.path });
    };
    expect(rulesOf(() => desk.save())).toEqual(['write-failed']);
    expect(desk.pending).toBe(1);
    isFull = false;
    desk.save();
    expect(idsIn(fs)).toEqual(['petrov']);
  });

  test('E6 a folder that may only be read is told before the first decision, and can be looked at', () => {
    const fs = memoryEdition();
    fs.onCall = (_index: number, { name, path }: Call) => {
      if (name === 'assertWritable')
        throw Object.assign(new Error('no'), { code: 'EROFS', syscall: 'access', path });
    };
    expect(rulesOf(() => openDesk(fs))).toEqual(['not-writable']);
    expect(openDesk(fs, { reads: true }).session.view().length).toBe(4);
  });
});

describe('others at work', () => {
  test('F1 F7 two desks: each takes in what the other decided; a card that was drawn before is refused', () => {
    const fs = memoryEdition();
    const [tab, terminal] = [openDesk(fs), openDesk(fs, { by: 'anna' })];
    const drawn = cardOf(terminal);
    accept(tab);
    expect(terminal.perform({ type: 'stet', card: drawn }, now())).toMatchObject({
      status: 'refused',
      why: 'stale',
    });
    expect(terminal.session.view().progress).toMatchObject({ accept: 3 });
    terminal.perform({ type: 'stet', card: cardFor(terminal, 'Ivanof') }, now());
    tab.save();
    terminal.save();
    expect(idsIn(fs).sort()).toEqual(['ivanof', 'petrov']);
    expect(tab.session.view().undo).toBe('3 places of “Petrof” accepted as “Petrov”');
    expect(terminal.session.view().undo).toBe('1 place: “Ivanof” stands');
  });

  test('F1 what was decided and saved while a review began is not shown as open', () => {
    const fs = memoryEdition();
    const edition = openSoundEdition(fs, ROOT, new FileTexts());
    const quick = openDesk(fs);
    accept(quick);
    quick.save();
    const proposals = proposalsFor([source('s', TEXT)], PROPOSED);
    const slow = new ReviewDesk(fs, edition, { by: 'anna', proposals });
    expect(slow.session.view().progress).toMatchObject({ accept: 3 });
  });

  test('F10 a decision that is sent again by another process is not made twice', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    const verb = { type: 'accept', card: cardOf(desk) } as const;
    const moment = now();
    desk.perform(verb, moment);
    expect(openDesk(fs).perform(verb, moment)).toMatchObject({ status: 'refused', why: 'again' });
    expect(desk.perform(verb, moment)).toMatchObject({ status: 'refused', why: 'again' });
  });

  test(
    'F3 a lock that a living process holds is waited for, not taken, and the decision is kept',
    { timeout: 60_000 },
    () => {
      const fs = memoryEdition();
      const desk = openDesk(fs);
      accept(desk);
      const lock = `${ROOT}/.emend/journal.jsonl.lock`;
      write(fs, lock, 'somebody whom nobody knows\n');
      expect(desk.perform({ type: 'stet', card: cardOf(desk) }, now())).toMatchObject({ why: 'unsaved' });
      fs.unlink(lock);
      expect(desk.retry().status).toBe('decided');
    },
  );

  test('F6 what somebody writes into errata.yaml meanwhile is kept, comments and all', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    const hand =
      'version: 1\nerrata:\n  # mine\n  - { id: "x", kind: "wording", sic: "wept", verdict: "stet", scope: "here", at: { source: "s", before: "Petrof ", after: "." }, by: "anna", on: "2026-11-23" }\n';
    write(fs, ERRATA, hand);
    desk.save();
    expect(errataIn(fs).startsWith(hand)).toBe(true);
    expect(idsIn(fs)).toEqual(['x', 'petrov']);
    expect(desk.session.errata.has('x')).toBe(true);
  });

  test('F6 an entry that a hand has changed is not overwritten: both are told', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    desk.save();
    desk.perform({ type: 'stet', card: cardFor(desk, 'Petrof') }, now());
    const theirs = errataIn(fs).replace('corr: "Petrov"', 'corr: "Petroff"');
    write(fs, ERRATA, theirs);
    const findings = desk.save();
    expect(findings.map(({ rule }) => rule)).toEqual(['review-conflict']);
    expect(errataIn(fs)).toBe(theirs);
    expect(desk.perform({ type: 'undo' }, now())).toMatchObject({ status: 'refused', why: 'stale' });
  });

  test('F6 git checkout of an older errata.yaml: nothing is overwritten, and the decisions that are gone are named', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    accept(desk);
    desk.save();
    const later = errataIn(fs);
    write(fs, ERRATA, later.slice(0, later.indexOf('  - id: "but-such"')));
    accept(desk);
    desk.save();
    expect(idsIn(fs)).toEqual(['petrov', 'ivanov']);
    const { findings } = openEdition(fs, ROOT, new FileTexts());
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['decision-lost', 'Decisions that were recorded or printed are no longer in the errata: but-such'],
    ]);
  });

  test('F6 an emptied errata.yaml is not taken for an edition without decisions', () => {
    const fs = memoryEdition();
    const desk = openDesk(fs);
    accept(desk);
    desk.save();
    accept(desk);
    write(fs, ERRATA, 'version: 1\nerrata: []\n');
    expect(rulesOf(() => desk.save())).toContain('errata-emptied');
    expect(desk.pending).toBe(1);
  });
});

/** A short review that says each entry once it is acknowledged, saves amid it, and takes one decision back. */
function session(fs: MemoryFileSystem, said: string[]): void {
  const desk = openDesk(fs);
  for (let count = 0; count < 3; count += 1) {
    const outcome = accept(desk);
    if (outcome.status === 'decided') said.push(outcome.step.changes[0]?.id ?? '');
    if (count === 1) desk.save();
  }
  desk.save();
}

/** The processes of these tests are all this one, which lives: a lock that a crash has left would be waited for. */
function clearLocks(fs: MemoryFileSystem): void {
  for (const folder of [ROOT, `${ROOT}/.emend`]) {
    try {
      for (const name of fs.readdir(folder)) if (name.endsWith('.lock')) fs.unlink(`${folder}/${name}`);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
    }
  }
}
