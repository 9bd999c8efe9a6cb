import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Proposal } from '../model/proposal.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { placesForReview } from '../review/open.ts';
import { type Moment, type Outcome, ReviewSession } from '../review/session.ts';
import type { Step } from '../review/step.ts';
import type { ReviewSource } from '../review/texts.ts';
import { isDeciding, type Verb } from '../review/verb.ts';
import { referencesOf } from './check-edition.ts';
import { FileTexts } from './file-texts.ts';
import type { FileSystem } from './file-system.ts';
import { journalPath } from './journal.ts';
import { RECORDED, STEP } from './journal-kinds.ts';
import { JournalTail } from './journal-tail.ts';
import { learn } from './learn.ts';
import type { LockOptions } from './lock.ts';
import { openSoundEdition, type OpenEdition } from './open-edition.ts';
import { ERRATA_FILE } from './own-files.ts';
import { patiently } from './patience.ts';
import { printedErrata } from './printed-errata.ts';
import { type ReviewPast, reviewPast, stepsIn } from './review-steps.ts';
import { saveSteps } from './save-steps.ts';
import { ifPossible, unless } from './system-error.ts';
import { attempt } from './writing-problem.ts';

/** How a review is begun. */
export interface DeskOptions {
  /** Who reviews: id of an editor of edition.yaml. */
  readonly by: string;
  /** A second reading, which does not show the first reader's verdicts. */
  readonly blind?: boolean;
  /** Every proposal for the edition, decided or not. */
  readonly proposals: readonly Proposal[];
  /** The name that others are told while a file is locked. */
  readonly who?: string;
  /** Nothing will be decided: nobody is asked whether the files can be written. */
  readonly reads?: boolean;
  /** Steps after which errata.yaml is saved without being asked. Default: 50. */
  readonly saveEvery?: number;
}

/** What came of a verb, with what is to be told about the files. */
export type DeskOutcome = Outcome & { readonly findings: readonly Finding[] };

/** Unlikely to be needed at all: somebody else decides between our look at the journal and our line in it. */
const ROUNDS = 20;

/**
 * A review on the disk: a session whose every step stands in the journal, flushed, when `perform` returns, and reaches
 * `errata.yaml` by splicing (`save`). Several desks, in one process or many, may be open on one edition: each takes in what
 * the others decide before it decides itself.
 */
export class ReviewDesk {
  readonly #fs: FileSystem;
  readonly #options: DeskOptions;
  readonly #lock: LockOptions;
  readonly #tail: JournalTail;
  #edition: OpenEdition;
  #session: ReviewSession;
  #past: ReviewPast;
  readonly #unsaved: Step[] = [];
  readonly #told: Finding[] = [];
  #version: string | undefined;

  /** @throws Problem of the journal, and `not-writable` where decisions could not be saved: before the first of them, not after */
  constructor(fs: FileSystem, edition: OpenEdition, options: DeskOptions) {
    this.#fs = fs;
    this.#edition = edition;
    this.#options = options;
    const { root } = edition;
    this.#lock = { root, ...(options.who === undefined ? {} : { who: options.who }) };
    if (options.reads !== true) probe(fs, root);
    this.#tail = new JournalTail(fs, journalPath(root), this.#lock);
    this.#past = reviewPast(this.#tail.records);
    this.#unsaved.push(...this.#past.steps.filter(({ key }) => !this.#past.saved.has(key)));
    this.#version = this.#versionNow();
    // While the proposals were computed somebody may have saved: what the journal calls saved must be in what is shown.
    this.#edition = openSoundEdition(fs, root, new FileTexts());
    this.#session = this.#begin();
  }

  /** For reading only: `view`, `rows`, `card`, `facets`, `history`, `reading`. Ask for it each time: it may have been begun anew. */
  get session(): ReviewSession {
    return this.#session;
  }

  /** Steps that are in the journal and not yet in errata.yaml. */
  get pending(): number {
    return this.#unsaved.length;
  }

  /** A key that no other verb has. */
  newKey(): string {
    return randomUUID();
  }

  /** The text of a source; empty for one that there is not. */
  textOf(source: string): string {
    return this.#edition.sources.find((one) => one.source.id === source)?.source.text ?? '';
  }

  /** Carries out a verb. A step that is `decided` is on the disk when this returns. */
  perform(verb: Verb, moment: Moment): DeskOutcome {
    const findings = this.absorb();
    for (let round = 0; round < ROUNDS; round += 1) {
      const outcome = this.#session.perform(verb, moment);
      if (outcome.status !== 'decided') return { ...outcome, findings };
      const done = this.#record(outcome.step);
      if (done === 'behind') continue;
      if (done === 'failed')
        return {
          ...outcome,
          status: 'refused',
          why: 'unsaved',
          message: this.#reason(),
          touches: [],
          findings,
        };
      const every = this.#options.saveEvery ?? 50;
      if (isDeciding(verb) && this.#unsaved.length >= every) findings.push(...this.#trySave());
      return { ...outcome, findings };
    }
    return {
      status: 'refused',
      why: 'stale',
      message: 'Others decide all the time: try again.',
      touches: [],
      findings,
    };
  }

  /** Tries again to write the step that could not be written. */
  retry(): DeskOutcome {
    const step = this.#session.waiting;
    if (step === undefined)
      return { status: 'moved', message: 'Everything is saved.', findings: this.absorb() };
    const done = this.#record(step);
    const findings = done === 'saved' ? this.absorb() : [];
    if (done === 'saved') return { status: 'decided', step, message: `Saved: ${step.label}`, findings };
    const message =
      done === 'behind' ? 'Somebody else has decided here meanwhile: look at it again.' : this.#reason();
    return { status: 'refused', why: 'unsaved', message, touches: [], findings };
  }

  /** Takes in what others have decided or written since; returns what is to be told. */
  absorb(): Finding[] {
    const findings = this.#told.splice(0);
    if (this.#session.waiting !== undefined) return findings;
    try {
      this.#take(stepsIn(this.#tail.news()));
      if (this.#versionNow() !== this.#version) this.#reload();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push(...error.findings);
    }
    return findings;
  }

  /**
   * Puts every step that waits into errata.yaml, and new forms into authority.yaml.
   * @throws Problem as `saveSteps`: the steps stay in the journal, and the next save tries again
   */
  save(): readonly Finding[] {
    const findings = this.absorb();
    if (this.#options.reads === true) return findings;
    if (this.#session.waiting !== undefined) {
      const again = this.retry();
      if (again.status === 'refused') throw new Problem(unsavedFinding(again.message));
    }
    if (this.#unsaved.length === 0) return findings;
    const steps = [...this.#unsaved];
    const saved = patiently(() => saveSteps(this.#fs, steps, this.#past, this.#lock));
    findings.push(...saved.findings, ...learn(this.#fs, this.#edition, steps));
    this.#unsaved.splice(0, steps.length);
    this.#note(saved.record, findings);
    this.#reload();
    return findings;
  }

  #begin(): ReviewSession {
    const { declaration, errata, authority, sources, root } = this.#edition;
    const texts = sources.map(({ source, declaration: declared }): ReviewSource => {
      const { id, text, language, sha256, title } = source;
      const { headings } = declared;
      return {
        id,
        text,
        language,
        sha256,
        ...(title === undefined ? {} : { title }),
        ...(headings === undefined ? {} : { headings }),
      };
    });
    const entries = errata.entries.map(({ erratum }) => erratum);
    const waiting = new Set(this.#unsaved.map(({ key }) => key));
    const session = new ReviewSession(
      {
        sources: texts,
        proposals: this.#options.proposals,
        errata: entries,
        placed: placesForReview(texts, entries),
        read: errata.read,
        past: this.#past.steps.filter(({ key }) => !waiting.has(key)),
        editors: declaration.editors,
        references: referencesOf(this.#edition),
        by: this.#options.by,
        ...(this.#options.blind === undefined ? {} : { blind: this.#options.blind }),
        printed: new Set(declaration.sources.flatMap(({ id }) => printedErrata(this.#fs, root, id))),
      },
      { editors: declaration.editors, witnesses: declaration.witnesses ?? [], authority },
    );
    session.absorb(this.#unsaved);
    return session;
  }

  #take(steps: readonly Step[]): void {
    const fresh = steps.filter(({ key }) => !this.#past.steps.some((step) => step.key === key));
    this.#past = reviewPast(this.#tail.records);
    const open = fresh.filter(({ key }) => !this.#past.saved.has(key));
    this.#unsaved.push(...open);
    this.#drop();
    if (fresh.length > 0) this.#session.absorb(fresh);
  }

  /** Steps that another process has saved meanwhile wait no more. */
  #drop(): void {
    const left = this.#unsaved.filter(({ key }) => !this.#past.saved.has(key));
    this.#unsaved.splice(0, this.#unsaved.length, ...left);
  }

  #record(step: Step): 'saved' | 'behind' | 'failed' {
    try {
      const done = patiently(() => this.#tail.append({ kind: STEP, payload: step }));
      if (done.status === 'behind') return this.#behind(step, stepsIn(done.news));
      this.#told.push(...done.findings);
      this.#keep(step);
      return 'saved';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#session.failed(step, error.findings.map(({ message, help }) => `${message}. ${help}`).join(' '));
      return 'failed';
    }
  }

  /** Somebody was quicker; or it was ourselves, with a record that the disk had not confirmed. */
  #behind(step: Step, news: readonly Step[]): 'saved' | 'behind' {
    const others = news.filter(({ key }) => key !== step.key);
    if (others.length < news.length) {
      this.#take(others);
      this.#keep(step);
      return 'saved';
    }
    this.#session.retract(step);
    this.#take(news);
    return 'behind';
  }

  #keep(step: Step): void {
    this.#past = { ...this.#past, steps: [...this.#past.steps, step] };
    this.#unsaved.push(step);
    this.#session.saved(step);
  }

  #reason(): string {
    return this.#session.view().unsaved?.reason ?? '';
  }

  #trySave(): readonly Finding[] {
    try {
      return this.save();
    } catch (error) {
      if (error instanceof Problem) return error.findings;
      throw error;
    }
  }

  /** Without this record the next run would look whether the steps are in the errata, and find that they are. */
  #note(payload: unknown, findings: Finding[]): void {
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const done = patiently(() => this.#tail.append({ kind: RECORDED, payload }));
        if (done.status === 'appended') break;
        this.#take(stepsIn(done.news));
      }
      this.#past = reviewPast(this.#tail.records);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push(...error.findings);
    }
  }

  /** Begins again from the files, where the reader was: somebody has written errata.yaml. */
  #reload(): void {
    const version = this.#versionNow();
    this.#edition = openSoundEdition(this.#fs, this.#edition.root, new FileTexts());
    const before = this.#session;
    this.#session = this.#begin();
    this.#session.resume(before);
    this.#version = version;
  }

  #versionNow(): string | undefined {
    return ifPossible(() => this.#fs.stat(join(this.#edition.root, ERRATA_FILE)))?.version;
  }
}

function probe(fs: FileSystem, root: string): void {
  attempt({ root, path: join(root, ERRATA_FILE) }, () => {
    fs.assertWritable(root);
    unless(['ENOENT'], () => fs.assertWritable(join(root, ERRATA_FILE)));
    unless(['ENOENT'], () => fs.assertWritable(journalPath(root)));
  });
}

function unsavedFinding(reason: string): Finding {
  return {
    rule: 'write-failed',
    message: `A decision is not saved: ${reason}`,
    help: 'Mend the cause and save again; it is kept until then.',
    subject: { type: 'file', file: '.emend/journal.jsonl' },
  };
}
