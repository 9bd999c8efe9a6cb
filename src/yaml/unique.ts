import type { Span } from '../text/span.ts';
import type { Decoding } from './decoding.ts';

/**
 * Reports (`duplicate-id`) every word that stands twice among those that must be unique in one file;
 * `what` names them (`id`, `siglum`).
 */
export function reportTwice(
  words: readonly { readonly word: string; readonly span: Span }[],
  what: string,
  run: Decoding,
): void {
  const first = new Map<string, Span>();
  for (const { word, span } of words) {
    const earlier = first.get(word);
    if (earlier === undefined) first.set(word, span);
    else {
      run.report(
        'duplicate-id',
        span,
        `Unexpected second ${what} \`${word}\`, expected each ${what} once`,
        `Give one of the two another ${what}. Nothing was written.`,
        [run.related(earlier, `the first \`${word}\``)],
      );
    }
  }
}
