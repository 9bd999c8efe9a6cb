import type { Evidence } from '../model/evidence.ts';
import type { Corpus } from './corpus.ts';
import type { Suspicion } from './detector.ts';
import { type OcrReader, type Reading } from './ocr-reading.ts';

/** Readings that are less likely are not worth a look. */
const LEAST = 0.1;

/** A reading as a suspicion with its grounds; undefined when it is too weak. */
export function suspicionOf(reading: Reading, reader: OcrReader, { forms }: Corpus): Suspicion | undefined {
  if (reading.confidence < LEAST) return undefined;
  const { span, conjectures, confidence } = reading;
  return { span, conjectures, confidence, evidence: evidenceOf(reading, reader, forms) };
}

function evidenceOf(reading: Reading, reader: OcrReader, forms: Corpus['forms']): Evidence[] {
  const { damage, isReal, read, printed, conjectures } = reading;
  const evidence: Evidence[] = [];
  if (!isReal) evidence.push({ kind: 'lexicon', list: 'dictionary', form: read });
  evidence.push({ kind: 'pattern', name: patternOf(reading, reader) });
  const form = conjectures[0] ?? printed;
  const count = damage === 'word' ? (forms.get(form)?.count ?? 0) : 0;
  if (count > 0) evidence.push({ kind: 'frequency', form, count });
  return evidence;
}

function patternOf({ damage, read, printed }: Reading, { lexicon }: OcrReader): string {
  if (damage === 'split') return 'a blank was lost';
  if (damage === 'merged') return 'a word was parted';
  if (damage === 'digit') return 'letters for digits';
  return lexicon.channel
    .steps(printed, read)
    .map(
      (step) =>
        `${step.read === '' ? 'nothing' : step.read} for ${step.printed === '' ? 'nothing' : step.printed}`,
    )
    .join(', ');
}
