import type { Finding, Related } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { Span } from '../text/span.ts';

/**
 * One reading of one file: the findings so far, and the path of keys and positions that leads to the
 * value at hand (`errata[3].at`). Mutable, and alive only while the file is read.
 */
export class Decoding {
  readonly file: string;
  readonly findings: Finding[] = [];
  readonly #path: (string | number)[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** Reads something one step deeper: below a key, or at a position (from 0) of a list. */
  within<T>(step: string | number, read: () => T): T {
    this.#path.push(step);
    const result = read();
    this.#path.pop();
    return result;
  }

  /** Where the value at hand stands, as messages name it; empty at the root. */
  where(): string {
    return this.#path
      .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
      .join('');
  }

  /** Records a finding at a place of the file, UTF-16 units of its decoded text. */
  report(rule: RuleId, span: Span, message: string, help: string, related: readonly Related[] = []): void {
    const subject = { type: 'file', file: this.file, span } as const;
    this.findings.push({ rule, message, help, subject, ...(related.length > 0 ? { related } : {}) });
  }

  /** Another place of the same file that belongs to a finding. */
  related(span: Span, message: string): Related {
    return { subject: { type: 'file', file: this.file, span }, message };
  }
}
