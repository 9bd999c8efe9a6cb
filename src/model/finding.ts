import type { Span } from '../text/span.ts';
import { type RuleId, ruleOf } from './rules.ts';

/** What a finding is about. `report/` turns it into file, line and column. */
export type Subject =
  /**
   * A file by its path from the root of the edition; `span` in UTF-16 units of its decoded text, or, where it could not
   * be decoded, `position` with line and column from 1.
   */
  | {
      readonly type: 'file';
      readonly file: string;
      readonly span?: Span;
      readonly position?: { readonly line: number; readonly column: number };
    }
  /** A source by its id; `span` in UTF-16 units of its text. */
  | { readonly type: 'source'; readonly source: string; readonly span?: Span }
  /** An entry of the errata by its id; `field` names a key of the entry (`corr`, `at`). */
  | { readonly type: 'erratum'; readonly id: string; readonly field?: string };

/** A further place that belongs to a finding: a candidate, the other entry. */
export interface Related {
  readonly subject: Subject;
  readonly message: string;
}

/**
 * Something wrong in the files of an edition, as plain data.
 * `message` says what (`Unexpected X, expected Y`), `help` what to do.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly message: string;
  readonly help: string;
  readonly subject: Subject;
  readonly related?: readonly Related[];
}

/** Whether nothing may be written while the finding stands. */
export function isFatal(finding: Finding): boolean {
  return ruleOf(finding.rule).exit > 1;
}

/**
 * Thrown where work cannot go on: one or more findings, and what was written before it stopped.
 * `cli.ts` turns it into the report and the exit code.
 */
export class Problem extends Error {
  readonly findings: readonly Finding[];
  /** Paths from the root of the edition that were written before the problem; mostly none. */
  readonly written: readonly string[];

  constructor(findings: Finding | readonly Finding[], written: readonly string[] = []) {
    const list = 'rule' in findings ? [findings] : findings;
    super(list.map((finding) => finding.message).join('\n'));
    this.name = 'Problem';
    this.findings = list;
    this.written = written;
  }
}
