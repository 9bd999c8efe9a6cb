import type { Anchor } from '../anchor/anchor.ts';
import type { Span } from '../text/span.ts';
import type { Kind } from './erratum.ts';
import type { Evidence } from './evidence.ts';

/** What detectors would read at one place: never a change, always a question to a person. */
export interface Proposal {
  /** Source, exact reading, context and rank among equals: outlives edits elsewhere and changes of detectors. */
  readonly id: string;
  /** Detectors that found it with their versions, `name-authority@1`, the most confident first. */
  readonly rules: readonly string[];
  readonly kind: Kind;
  readonly source: string;
  /** UTF-16 units of the source; code points in files. */
  readonly span: Span;
  readonly anchor: Anchor;
  /** Best first, at most three; none where there is only a doubt. */
  readonly conjectures: readonly string[];
  /** The share of such proposals that a careful editor would accept: 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Proposals of one cluster have the same reading and the same first conjecture. */
  readonly cluster: string;
  /** An entry with the verdict `defer` stands at this place. */
  readonly deferred?: string;
}
