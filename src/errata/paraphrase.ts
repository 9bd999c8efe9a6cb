import { actOf, changesText, type Erratum } from '../model/erratum.ts';
import type { Finding } from '../model/finding.ts';

/** Kinds that replace a form, of which no word need stay. */
const FORMS: ReadonlySet<string> = new Set(['name', 'term', 'spelling', 'ocr']);

/**
 * Whether an entry puts new wording in the place of the old: more than half of the words that it prints are not in
 * the reading. Such a correction is printed as a paraphrase. One word alone is a form, not a wording.
 */
export function isParaphrase(erratum: Erratum): boolean {
  if (!changesText(erratum) || erratum.corr === undefined || FORMS.has(erratum.kind)) return false;
  if (actOf(erratum) === 'supply') return false;
  const printed = wordsOf(erratum.corr);
  const kept = countOf(wordsOf(erratum.sic));
  const fresh = printed.filter((word) => {
    const left = kept.get(word) ?? 0;
    kept.set(word, left - 1);
    return left <= 0;
  });
  return printed.length > 1 && fresh.length * 2 > printed.length;
}

/** A paraphrase owes the reader its kind and a reason. */
export function paraphraseNote(erratum: Erratum): Finding[] {
  if (!isParaphrase(erratum)) return [];
  const named = erratum.kind === 'wording' || erratum.kind === 'translation';
  if (named && erratum.note !== undefined) return [];
  return [
    {
      rule: 'paraphrase-note',
      message: `“${erratum.id}” replaces more than half of the words, expected ${named ? 'a note' : '`kind: wording` or `translation`, and a note'}`,
      help: 'Say why in `note`, or change only what is damaged.',
      subject: { type: 'erratum', id: erratum.id, field: named ? 'corr' : 'kind' },
    },
  ];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
