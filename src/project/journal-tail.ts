import { dirname } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { ensureFolder } from './folder.ts';
import type { FileSystem } from './file-system.ts';
import { addLine, appendUnderLock, readProvenJournal } from './journal.ts';
import { type JournalRecord, printLine } from './journal-line.ts';
import { type LockOptions, withLock } from './lock.ts';
import { ifPossible } from './system-error.ts';
import { resolveTarget } from './target.ts';
import { attempt } from './writing-problem.ts';

/** What came of an append. */
export type TailAppend =
  | { readonly status: 'appended'; readonly record: JournalRecord; readonly findings: readonly Finding[] }
  /** Somebody else has written since; nothing was appended. */
  | {
      readonly status: 'behind';
      readonly news: readonly JournalRecord[];
      readonly findings: readonly Finding[];
    };

/**
 * A journal that one process follows for hours. It is read and proved once; afterwards a record costs one line and one
 * flush however long the journal is, as long as nobody else writes; when somebody does, it is read and proved again.
 */
export class JournalTail {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #options: LockOptions;
  #records: JournalRecord[] = [];
  #digest: string | undefined;
  /** Of the file when it was last read or written by us; undefined before, and after anything unusual. */
  #version: string | undefined;
  #size: number = 0;

  constructor(fs: FileSystem, path: string, options: LockOptions) {
    this.#fs = fs;
    this.#path = path;
    this.#options = options;
    this.news();
  }

  /** All records, the oldest first. */
  get records(): readonly JournalRecord[] {
    return this.#records;
  }

  /**
   * What others have appended since this was last asked.
   * @throws Problem as `readJournal`
   */
  news(): readonly JournalRecord[] {
    const version = this.#versionNow();
    if (version !== undefined && version === this.#version) return [];
    const known = this.#records.length;
    const { records, digest, size, whole } = readProvenJournal(this.#fs, this.#path, this.#options);
    this.#records = [...records];
    this.#digest = digest;
    this.#size = size;
    this.#version = whole ? version : undefined;
    return records.slice(known);
  }

  /**
   * Adds a record, unless somebody else has added one since: then theirs are to be looked at first. It is on the disk when
   * this returns.
   * @throws Problem as `appendJournal`
   */
  append(entry: Omit<JournalRecord, 'seq'>): TailAppend {
    const { root } = this.#options;
    ensureFolderOnce(this.#fs, dirname(this.#path), root, this.#version);
    const target = resolveTarget(this.#fs, this.#path, this.#options);
    return withLock(this.#fs, target.path, this.#options, (): TailAppend => {
      const news = this.news();
      if (news.length > 0) return { status: 'behind', news, findings: [] };
      if (this.#version === undefined || this.#digest === undefined) {
        const { record, findings } = appendUnderLock(this.#fs, this.#path, entry, this.#options);
        this.news();
        return { status: 'appended', record, findings };
      }
      const { record, line, digest } = printLine({ seq: this.#records.length + 1, ...entry }, this.#digest);
      this.#version = undefined;
      attempt({ root, path: target.path }, () => addLine(this.#fs, target, line, this.#size, this.#options));
      this.#records.push(record);
      this.#digest = digest;
      this.#size += new TextEncoder().encode(line).length + 1;
      this.#version = this.#versionNow();
      return { status: 'appended', record, findings: [] };
    });
  }

  #versionNow(): string | undefined {
    return ifPossible(() => this.#fs.stat(this.#path))?.version;
  }
}

/** The name of the folder is safe once a record stands in it. */
function ensureFolderOnce(fs: FileSystem, folder: string, root: string, version: string | undefined): void {
  if (version === undefined) ensureFolder(fs, folder, root);
}
