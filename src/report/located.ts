import type { Finding, Subject } from '../model/finding.ts';
import { type RuleId, ruleOf } from '../model/rules.ts';
import { type Excerpt, excerpt } from '../text/excerpt.ts';
import { LineMap } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a file; the whole file without `span`. */
export interface FileSpan {
  /** Path from the root of the edition. */
  readonly file: string;
  readonly span?: Span;
}

/** Where the things that findings are about stand in the files of the edition. */
export interface Whereabouts {
  /** The decoded text of a file, if it was read. */
  textOf(file: string): string | undefined;
  /** Path of a source by its id. */
  pathOf(source: string): string | undefined;
  /** Where an entry of the errata stands, or one of its fields. */
  erratumAt(id: string, field?: string): FileSpan | undefined;
}

/** Line and column from 1, columns in code points. */
export interface LocatedPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly excerpt?: Excerpt;
}

/** A finding with the position that an editor can go to. */
export interface LocatedFinding extends LocatedPlace {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  readonly related: readonly (LocatedPlace & { readonly message: string })[];
}

/** Turns findings into positions in files; keeps one line map a file. */
export class Locator {
  readonly #whereabouts: Whereabouts;
  readonly #width: number;
  readonly #lines = new Map<string, LineMap>();

  /** `width` in terminal columns, for the excerpts. */
  constructor(whereabouts: Whereabouts, width: number) {
    this.#whereabouts = whereabouts;
    this.#width = width;
  }

  locate(finding: Finding): LocatedFinding {
    return {
      rule: finding.rule,
      severity: ruleOf(finding.rule).severity,
      message: finding.message,
      help: finding.help,
      ...this.#place(finding.subject),
      related: (finding.related ?? []).map(({ subject, message }) => ({ ...this.#place(subject), message })),
    };
  }

  #place(subject: Subject): LocatedPlace {
    if (subject.type === 'file' && subject.position !== undefined) {
      return { file: subject.file, ...subject.position };
    }
    const where = this.#fileSpan(subject);
    if (where === undefined) return {};
    const text = this.#whereabouts.textOf(where.file);
    if (where.span === undefined || text === undefined || where.span.end > text.length) {
      return { file: where.file };
    }
    let lines = this.#lines.get(where.file);
    if (lines === undefined) this.#lines.set(where.file, (lines = new LineMap(text)));
    const position = lines.positionAt(where.span.start);
    return { file: where.file, ...position, excerpt: excerpt(text, where.span, { width: this.#width }) };
  }

  #fileSpan(subject: Subject): FileSpan | undefined {
    switch (subject.type) {
      case 'file':
        return subject;
      case 'source': {
        const file = this.#whereabouts.pathOf(subject.source);
        if (file === undefined) return undefined;
        return subject.span === undefined ? { file } : { file, span: subject.span };
      }
      case 'erratum':
        return this.#whereabouts.erratumAt(subject.id, subject.field);
    }
  }
}

/** Errors before warnings, then by file and place, then by rule: the same order on every machine. */
export function compareLocated(a: LocatedFinding, b: LocatedFinding): number {
  return (
    Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
